-- Instances that share the database read what others changed by the revision of the rows.
create index fact_revision on fact (revision);
create index superseded_fact_revision on superseded_fact (revision);
