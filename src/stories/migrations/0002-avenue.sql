-- From which day a print hangs or lies there, as whoever hangs it says; null: from when it was noted.
alter table story_print add column hangs_from date;

-- The page for the press of an action week is for everybody, and the words of that consent say so (messages/wording).
drop policy public_select on story_consent;
create policy public_select on story_consent for select to trittstein_visitor, trittstein_member
  using (channel in ('web', 'aktionswoche', 'presse') and until > now()
    and exists (select from story_release r where r.story_id = story_consent.story_id));
