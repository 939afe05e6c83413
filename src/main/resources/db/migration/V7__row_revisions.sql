-- Every row tells which revision of the catalogue wrote it, so that a change under If-Match is judged by the rows that it changes.
-- Rows from before are as old as can be: no tag that is still good was given before this.
alter table place add column revision bigint default 0 not null;
alter table metric add column revision bigint default 0 not null;
alter table source add column revision bigint default 0 not null;
alter table fact add column revision bigint default 0 not null;
alter table law add column revision bigint default 0 not null;

-- The newest revision whose rows tell it. While instances are replaced one by one, older ones change rows without telling;
-- they count the other column alone.
alter table catalogue_edition add column told_revision bigint default 0 not null;
update catalogue_edition set told_revision = revision;
