-- Each yes is of words: whoever changes a letter asks for each way anew (decision 0027). What was allowed for words that
-- are not known any more is kept to be asked about, and lets nothing be shown.
alter table story_consent add column hash text not null default '';
alter table story_consent alter column hash drop default;
grant select (hash) on story_consent to trittstein_visitor;

drop policy public_select on story_consent;
create policy public_select on story_consent for select to trittstein_visitor, trittstein_member
  using (channel in ('web', 'aktionswoche', 'presse') and until > now()
    and exists (select from story_release r where r.story_id = story_consent.story_id and r.hash = story_consent.hash));
drop policy partner_select on story_consent;
create policy partner_select on story_consent for select to trittstein_member
  using (until > now() and (select app_holds('counsellor', 'host', 'lead', 'coordinator'))
    and exists (select from story_release r where r.story_id = story_consent.story_id and r.hash = story_consent.hash
      and r.organization_id in (select unnest(cooperation_partners()))));
drop policy public_select on story;
create policy public_select on story for select to trittstein_visitor, trittstein_member
  using (exists (select from story_release r where r.story_id = story.id and r.hash = story.hash)
    and exists (select from story_approval a where a.story_id = story.id and a.hash = story.hash)
    and exists (select from story_consent c where c.story_id = story.id and c.hash = story.hash and c.until > now()));
