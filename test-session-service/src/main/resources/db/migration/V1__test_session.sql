-- One row per attempt. Heartbeats and activity change it in place (HOT): last_heartbeat, last_activity and updated_at are never
-- indexed, and every page keeps room for the new version.
create table test_session (
    id                    uuid        primary key,
    candidate_id          uuid        not null,
    attempt               integer     not null check (attempt > 0),
    status                text        not null check (status in ('active', 'completed', 'abandoned')),
    completion_method     text        check (completion_method in
        ('manual', 'tab_close', 'timer_expired', 'heartbeat_timeout', 'auto')),
    test_start_time       timestamptz not null,
    test_duration_minutes integer     not null check (test_duration_minutes > 0),
    extra_time_percent    integer     not null default 0 check (extra_time_percent between 0 and 300),
    -- less than nothing when a test was reopened for less time than was left of it
    extra_seconds         bigint      not null default 0,
    -- the part of extra_seconds that returned gaps make up, and until when gaps have been dealt with
    gap_seconds           bigint      not null default 0 check (gap_seconds >= 0),
    gaps_counted_until    timestamptz not null,
    -- test_start_time + duration * (1 + extra%) + extra_seconds
    test_end_time         timestamptz not null,
    last_heartbeat        timestamptz not null,
    last_activity         timestamptz not null,
    completed_at          timestamptz,
    abandoned_at          timestamptz,
    -- set while a closed page may come back
    revivable_until       timestamptz,
    revived_count         integer     not null default 0,
    question_ids          jsonb       not null default '[]',
    sections              jsonb       not null default '[]',
    sections_completed    jsonb       not null default '[]',
    pending_answers       jsonb       not null default '{}',
    -- the client's number of the write each answer came with
    answer_sequences      jsonb       not null default '{}',
    created_at            timestamptz not null,
    updated_at            timestamptz not null,
    -- tests belong to an organisation; a candidate has one active test in each
    organisation          text        not null default '',
    invitation_id         uuid,
    -- the version of each question the test began with
    question_versions     jsonb       not null default '{}',
    -- the highest number of a candidate's report that was taken, also of one that told sections alone
    sequence              bigint,
    constraint one_row_per_attempt unique (candidate_id, attempt),
    constraint completed_only_when_over check ((status = 'completed') = (completed_at is not null)),
    constraint abandoned_only_when_left check ((status = 'abandoned') = (abandoned_at is not null)),
    constraint method_only_when_over check ((status = 'active') = (completion_method is null))
) with (fillfactor = 70);

create unique index one_active_test_per_candidate on test_session (candidate_id, organisation) where status = 'active';
create index test_session_due on test_session (test_end_time) where status = 'active';
create index test_session_by_status on test_session (status, created_at desc, id desc);
create index test_session_of_organisation on test_session (organisation, status, created_at desc, id desc);
create index test_session_of_invitation on test_session (invitation_id) where invitation_id is not null;

-- Everything that ever happened to a test.
create table test_history (
    id          uuid        primary key,
    test_id     uuid        not null references test_session (id) on delete cascade,
    at          timestamptz not null,
    recorded_at timestamptz not null,
    kind        text        not null,
    actor       text        not null,
    detail      jsonb       not null
);
create index test_history_of_test on test_history (test_id, recorded_at, id);

-- When this service, whichever replica, was last seen running, and since when without a break: silence of clients proves
-- nothing for the time in which nobody could have heard them.
create table service_liveness (
    id            smallint    primary key check (id = 1),
    alive_at      timestamptz not null,
    serving_since timestamptz not null
);
insert into service_liveness (id, alive_at, serving_since) values (1, now(), now());

create table service_outage (
    began_at timestamptz primary key,
    ended_at timestamptz not null check (ended_at > began_at)
);
create index service_outage_end on service_outage (ended_at);

-- What administrators set about to do to the tests, questions and invitations of organisations, and why.
create table operator_act (
    id          uuid        primary key,
    operator_id uuid        not null,
    method      text        not null,
    path        text        not null,
    reason      text        not null,
    at          timestamptz not null
);
create index operator_act_of_operator on operator_act (operator_id, at);
create index operator_act_at on operator_act (at);
