-- The packaged edition is read from the application; the tables keep what users add, and copies of the packaged rows that
-- users' rows refer to. The first start of this version takes the packaged rows out, in Java (EditionUpgrade), because figures
-- that differ from the new edition go to the history.
alter table place add column county_id varchar(64) references place (id);
alter table place drop constraint place_check_kind;
alter table place add constraint place_check_kind
    check (case kind when 'state' then true when 'county' then true when 'site' then true else false end);

-- Instances of an earlier version that run on while they are replaced read all rows from the tables. They poll the old
-- revision and compare the old digest: the one does not change any more, so that they keep what they read, and the empty other
-- is that of no edition, so that they change nothing and do not start on emptied tables.
alter table catalogue_edition add column edition_digest varchar(71) default '' not null;
alter table catalogue_edition add column catalogue_revision bigint default 0 not null;
alter table catalogue_edition add column edition_revision bigint default 0 not null;
update catalogue_edition set catalogue_revision = revision, edition_revision = revision, digest = '';

-- A run's catalogue is what differs from an edition, which is kept once; null for a catalogue that holds all its rows.
alter table catalogue_snapshot add column edition_digest varchar(71) references catalogue_snapshot (digest);
create index catalogue_snapshot_edition on catalogue_snapshot (edition_digest);
