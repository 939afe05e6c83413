-- A law is known by place, kind and title, which together are longer than other subjects.
alter table audit_entry alter column subject set data type varchar(700);
