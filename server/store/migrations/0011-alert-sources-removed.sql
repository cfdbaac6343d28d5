-- A source of alerts that was removed is heard no more; its name may be admitted again.
alter table garant.alert_source add column removed_at bigint;
