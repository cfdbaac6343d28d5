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

-- Questions of a platform, and those about a notification.
create index question_platform on garant.question (tenant, platform, asked_seq);

create index question_notification on garant.question (tenant, notification);

-- Outages under way, newest first: few among many that are over.
create index outage_open on garant.outage (tenant, "from", id) where state = 'open';

-- What was missed or set aside lately, on the page of supervision.
create index missed_due on garant.missed (tenant, due);

create index set_aside_received on garant.set_aside (tenant, received_at);

-- Statements in the order in which they were made.
create index statement_seq on garant.statement (tenant, seq);
