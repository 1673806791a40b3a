-- A person takes back what they sent whatever became of the house since: also where it is a Jobcenter, an Agentur or a firm
-- by now. Its members still read nothing of it; only the transfer that erases it does.
drop policy house_select on engagement_confirmation;
create policy house_select on engagement_confirmation for select to trittstein_member
  using (organization_id = app_organization()
    and (app_holds('transfer') or (app_holds('host', 'lead', 'coordinator') and engagement_house(organization_id))));
