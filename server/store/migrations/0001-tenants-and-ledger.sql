-- Tenancy from the first migration. Statements end with a semicolon followed by an empty line; the file never changes once released.
-- Roles: garant_app does what tenants ask, garant_rebuild folds old facts again, garant_identity is what a query finds itself to be
-- when it forgot to name its tenant: it reaches no table of a tenant. None of them owns anything.

do $$ begin
  if not exists (select from pg_roles where rolname = 'garant_app') then create role garant_app nologin; end if;
  if not exists (select from pg_roles where rolname = 'garant_rebuild') then create role garant_rebuild nologin; end if;
  if not exists (select from pg_roles where rolname = 'garant_identity') then create role garant_identity nologin; end if;
end $$;

grant usage on schema garant to garant_app, garant_rebuild, garant_identity;

grant usage, create on schema public to garant_identity;

create function garant.current_tenant() returns text language sql stable
  return nullif(current_setting('garant.tenant', true), '');

create table garant.tenant (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  name text not null,
  created_at bigint not null
);

grant select, insert on garant.tenant to garant_identity;

-- One line of a tenant's log: what stays when its body is erased.
create table garant.entry (
  tenant text not null default garant.current_tenant() references garant.tenant,
  seq bigint not null check (seq >= 0),
  kind text not null,
  subject text not null,
  at bigint not null,
  actor text not null,
  body bytea not null check (octet_length(body) = 32),
  leaf bytea not null check (octet_length(leaf) = 32),
  txn xid8 not null default pg_current_xact_id(),
  primary key (tenant, seq)
);

create index entry_subject on garant.entry (tenant, subject, seq);

create index entry_kind on garant.entry (tenant, kind, seq);

-- Erasable: without its row the entry's digest still stands in the tree.
create table garant.body (
  tenant text not null default garant.current_tenant(),
  seq bigint not null,
  salt bytea not null check (octet_length(salt) = 16),
  content text not null,
  primary key (tenant, seq),
  foreign key (tenant, seq) references garant.entry
);

-- Roots of complete subtrees above the leaves: a proof reads as many rows as the tree is high.
create table garant.node (
  tenant text not null default garant.current_tenant() references garant.tenant,
  level integer not null check (level > 0),
  position bigint not null check (position >= 0),
  hash bytea not null check (octet_length(hash) = 32),
  primary key (tenant, level, position)
);

-- Which rows of state each fact made or changed; written by the triggers on the tables of state, never by hand.
create table garant.projected (
  tenant text not null default garant.current_tenant(),
  seq bigint not null,
  relation text not null,
  key text not null,
  primary key (tenant, seq, relation, key),
  foreign key (tenant, seq) references garant.entry
);

-- No fact without its body and its state, no hole in the sequence, no step back in time: checked before the commit.
create function garant.entry_is_whole() returns trigger language plpgsql as $$
begin
  if not exists (select from garant.body b where b.tenant = new.tenant and b.seq = new.seq) then
    raise exception 'entry % of % has no body', new.seq, new.tenant using errcode = 'GA001';
  end if;
  if not exists (select from garant.projected p where p.tenant = new.tenant and p.seq = new.seq) then
    raise exception 'entry % of % (%) changed no state', new.seq, new.tenant, new.kind using errcode = 'GA002';
  end if;
  if new.seq > 0 and not exists (
    select from garant.entry e where e.tenant = new.tenant and e.seq = new.seq - 1 and e.at <= new.at
  ) then
    raise exception 'entry % of % does not follow the one before', new.seq, new.tenant using errcode = 'GA003';
  end if;
  return null;
end $$;

create constraint trigger entry_is_whole after insert on garant.entry
  deferrable initially deferred for each row execute function garant.entry_is_whole();

-- No state without its fact, made in this very transaction. Arguments: the columns that name the row.
create function garant.state_has_fact() returns trigger language plpgsql as $$
declare
  name text;
  key text := '';
begin
  if not exists (
    select from garant.entry e
    where e.tenant = new.tenant and e.seq = new.seq
      and (e.txn = pg_current_xact_id() or current_user = 'garant_rebuild')
  ) then
    raise exception 'a row of % changed without a fact', tg_table_name using errcode = 'GA004';
  end if;
  foreach name in array tg_argv loop
    key := key || case when key = '' then '' else ' ' end || coalesce(to_jsonb(new) ->> name, '');
  end loop;
  insert into garant.projected (tenant, seq, relation, key) values (new.tenant, new.seq, tg_table_name, key)
  on conflict do nothing;
  return null;
end $$;

-- What an act wrote is checked when the act ends, so that a faulty one does not take the others of its transaction with it.
create function garant.settle() returns void language plpgsql as $$
begin
  set constraints all immediate;
  set constraints all deferred;
end $$;

alter table garant.entry enable row level security;

alter table garant.entry force row level security;

create policy of_tenant on garant.entry using (tenant = garant.current_tenant()) with check (tenant = garant.current_tenant());

alter table garant.body enable row level security;

alter table garant.body force row level security;

create policy of_tenant on garant.body using (tenant = garant.current_tenant()) with check (tenant = garant.current_tenant());

alter table garant.node enable row level security;

alter table garant.node force row level security;

create policy of_tenant on garant.node using (tenant = garant.current_tenant()) with check (tenant = garant.current_tenant());

alter table garant.projected enable row level security;

alter table garant.projected force row level security;

create policy of_tenant on garant.projected using (tenant = garant.current_tenant()) with check (tenant = garant.current_tenant());

-- The log is only ever added to: no role of the application may update or delete it. Which transaction wrote an entry is not for it to say.
grant select on garant.entry, garant.body, garant.node, garant.projected to garant_app, garant_rebuild;

grant insert (tenant, seq, kind, subject, at, actor, body, leaf) on garant.entry to garant_app;

grant insert on garant.body, garant.node to garant_app;

grant insert on garant.projected to garant_app, garant_rebuild;

grant delete on garant.projected to garant_rebuild;
