-- One row of no meaning that the readiness check writes and commits, to find out whether the disk has room.
create table write_trial (
    id integer primary key check (id = 1),
    tried_at timestamp(6) with time zone not null
);

insert into write_trial (id, tried_at) values (1, current_timestamp);
