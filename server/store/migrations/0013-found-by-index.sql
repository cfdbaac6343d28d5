-- What is asked again and again, found by an index however much there is.

-- The year and the number in an outage's id: the last number of a year is asked with each outage that opens.
alter table garant.outage
  add column year integer generated always as (substring(id from '^IND-(\d{4})-\d+$')::integer) stored,
  add column number integer generated always as (substring(id from '^IND-\d{4}-(\d+)$')::integer) stored;

create index outage_number on garant.outage (tenant, year, number);

-- The last record stated of a platform, and those after one that was heard.
create index stated_heard on garant.stated (tenant, platform, stated_seq);

-- The blocks whose headers say what is watched from there on: few of them.
create index block_series on garant.block (tenant, platform, number) where series is not null;
