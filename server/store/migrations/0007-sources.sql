-- What others saw: vantages that are no probes of ours, and the sources of alerts.

-- `probe`: an agent or this server probes. `imported`: observations made elsewhere, brought in afterwards. `alerts`: made of alerts.
alter table garant.vantage add column kind text not null default 'probe';
