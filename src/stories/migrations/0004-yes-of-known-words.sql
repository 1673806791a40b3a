-- Whoever said yes after approving the words as they stand said it to these words: nobody is asked anew. Each yes from before
-- the last approval stays one to be asked about (0003). The owner of the tables is bound by their policies as well.
alter table story no force row level security;
alter table story_approval no force row level security;
alter table story_consent no force row level security;
update story_consent c set hash = s.hash
  from story s join story_approval a on a.story_id = s.id and a.hash = s.hash
  where c.hash = '' and c.story_id = s.id and c.given_at >= a.approved_at;
alter table story_consent force row level security;
alter table story_approval force row level security;
alter table story force row level security;
