// status: machine
import type { Words } from '../../i18n.ts'
import type { de } from './de.ts'

export const ar: Words<typeof de> = {
  suppressed: 'محجوب',
  showTable: 'عرض الجدول',
  target: (value) => `الهدف: ${value}`,
  bars: 'رسم بياني بالأعمدة.',
  lines: 'رسم بياني خطي.',
  map: 'خريطة.',
  only: (name, value) => `${name}: ${value}.`,
  highest: (name, value) => `الأكثر: ${name}، ${value}.`,
  lowest: (name, value) => `الأقل: ${name}، ${value}.`,
  same: (value) => `القيمة نفسها في كل مكان: ${value}.`,
  all: (list) => `كل القيم: ${list}.`,
  fromTo: (from, first, to, last) => `من ${first} (${from}) إلى ${last} (${to}).`,
  peak: (name, value) => `أعلى قيمة: ${value} (${name}).`,
  aboveTarget: 'القيمة الأخيرة أعلى من الهدف.',
  belowTarget: 'القيمة الأخيرة أقل من الهدف.',
  onTarget: 'القيمة الأخيرة تساوي الهدف.',
  nothingKnown: 'لا توجد قيمة معروفة.',
  ofRegions: (name, count, all) => `${name}: ${count} من ${all}.`,
  ofRegionsNamed: (name, count, all, list) => `${name}: ${count} من ${all} (${list}).`,
  region: 'المنطقة',
  shownAs: 'الفئة',
  value: 'القيمة',
  legend: 'رموز الخريطة',
}
