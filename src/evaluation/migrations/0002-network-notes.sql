-- Attendance leaves the tables by place and becomes one number of the whole network (R4). What was published before
-- told it by house: it is taken back, and the clock publishes those quarters again. (Row-level security is forced on
-- the owner, too: a delete would find no row.)
truncate publication;
-- Arrivals and withdrawals of the whole network, where they could be told.
alter table publication rename column withdrawn to notes;
