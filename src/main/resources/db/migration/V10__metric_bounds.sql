-- Bounds outside of which a figure of a metric is an error, and whether a part of a place takes the figure of the whole place.
-- Checks in the form of migration 8, which H2 does not bind to the session of the migration.
alter table metric add column least_figure double precision;
alter table metric add column greatest_figure double precision;
alter table metric add column inherit varchar(3);

alter table metric add constraint metric_check_bounds
    check (case when least_figure > greatest_figure then false else true end);
alter table metric add constraint metric_check_inherit
    check (case inherit when 'yes' then true when 'no' then true else inherit is null end);
