-- Volunteer agencies are few among many houses, and asked for by name and place where nothing else fits.
create index location_agency on location (name, id) where kind = 'freiwilligenagentur';
