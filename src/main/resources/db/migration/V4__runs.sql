-- Portable between H2 and PostgreSQL: standard types, no reserved words as names.
-- Columns of type text hold gzip as base64: what is compressed is many times larger.

-- Catalogues that stored runs used, each once however many runs used it; it goes with the last of them.
create table catalogue_snapshot (
    digest varchar(71) primary key,
    content text not null
);

create table ranking_run (
    id uuid primary key,
    created_at timestamp(6) with time zone not null,
    created_by varchar(200) not null,
    label varchar(200),
    idempotency_key varchar(255),
    fingerprint varchar(71) not null,
    application_version varchar(100) not null,
    rule_set_id varchar(200),
    rule_set_version varchar(200),
    rules_digest varchar(71) not null,
    snapshot_digest varchar(71) not null references catalogue_snapshot (digest),
    edition varchar(10) not null,
    stale_after_years integer not null,
    ranking_method varchar(50) not null,
    ranked integer not null,
    excluded integer not null,
    leader varchar(100),
    request text not null,
    rules text not null,
    facts text not null,
    answer text not null,
    -- What makes a repeated request safe on every replica. Runs without a key do not collide: nulls are distinct.
    unique (created_by, idempotency_key)
);

create index ranking_run_newest on ranking_run (created_at, id);
create index ranking_run_rule_set on ranking_run (rule_set_id, created_at, id);
create index ranking_run_snapshot on ranking_run (snapshot_digest);
