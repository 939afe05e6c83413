-- The row that instances lock while they seed or write, so that two that start on an empty database take turns.
-- The empty digest is that of no edition.

insert into catalogue_edition (id, edition, digest, seeded_at)
select 1, '', '', current_timestamp
where not exists (select id from catalogue_edition);
