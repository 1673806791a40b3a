import { readFile } from 'node:fs/promises'
import { sourceFolder } from '#platform/source-folder.ts'

/** Where the demo's invented data lie. */
export const demoFolder = sourceFolder('demo/data/')

export const readDemoText = (name: string): Promise<string> => readFile(new URL(name, demoFolder), 'utf8')

export const readDemoFile = async (name: string): Promise<unknown> => JSON.parse(await readDemoText(name))
