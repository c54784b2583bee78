namespace CitizenBot.Benchmarks.Floor;

/// <summary>The tables a turn touches, with the host's columns and indexes, in words that both databases take.</summary>
internal static class FloorSchema
{
    public const string Sql =
        """
        CREATE TABLE inbox (channel text NOT NULL, conversation text NOT NULL, activity_id text NOT NULL, at timestamptz NOT NULL,
            PRIMARY KEY (channel, conversation, activity_id));
        CREATE INDEX inbox_at ON inbox (at);
        CREATE TABLE chats (id text PRIMARY KEY, channel text NOT NULL, conversation text NOT NULL, version int NOT NULL, wrapped_key bytea,
            sealed_state bytea, locale text NOT NULL, person text, linked_at timestamptz, closed_at timestamptz,
            created_at timestamptz NOT NULL, last_seen_at timestamptz NOT NULL);
        CREATE UNIQUE INDEX chats_conversation ON chats (channel, conversation);
        CREATE INDEX chats_person ON chats (person) WHERE person IS NOT NULL;
        CREATE TABLE lanes (id text PRIMARY KEY REFERENCES chats (id), channel text NOT NULL, next_seq bigint NOT NULL, next_log bigint NOT NULL,
            ready_at timestamptz, locked_until timestamptz, owner text, shown text);
        CREATE INDEX lanes_ready_at ON lanes (ready_at) WHERE ready_at IS NOT NULL;
        CREATE TABLE outbox (id text PRIMARY KEY, lane text NOT NULL REFERENCES lanes (id), seq bigint NOT NULL, class int NOT NULL, state int NOT NULL,
            not_before timestamptz NOT NULL, created_at timestamptz NOT NULL, sealed_body bytea, attempts int NOT NULL, case_code text,
            coalesce_key text, external_id text, last_error text, sent_at timestamptz);
        CREATE INDEX outbox_due ON outbox (lane, class, seq) WHERE state = 0;
        CREATE UNIQUE INDEX outbox_lane_seq ON outbox (lane, seq);
        CREATE INDEX outbox_case ON outbox (case_code) WHERE case_code IS NOT NULL;
        CREATE TABLE buttons (token text PRIMARY KEY, chat_id text, sheet text, question text, case_code text, act text, sealed_value bytea,
            presser text, until timestamptz NOT NULL, used_at timestamptz);
        CREATE INDEX buttons_until ON buttons (until);
        CREATE TABLE cases (code text PRIMARY KEY, kind text, office text NOT NULL, unit text, field text, stage text NOT NULL,
            filed_at timestamptz NOT NULL, filed_on date NOT NULL, closed_on date, responsible text, wants_notices boolean NOT NULL, locale text NOT NULL,
            filed_by_chat text, person_key bytea, pin_mac bytea, people int NOT NULL, wrapped_key bytea NOT NULL,
            sealed_record bytea NOT NULL, sealed_content bytea, sealed_identity bytea, version int NOT NULL);
        CREATE INDEX cases_chat ON cases (filed_by_chat);
        CREATE INDEX cases_responsible ON cases (responsible) WHERE closed_on IS NULL;
        CREATE TABLE clocks (id text PRIMARY KEY, case_code text NOT NULL REFERENCES cases (code), purpose text NOT NULL, rule_id text NOT NULL,
            effective date NOT NULL, calendar_version text NOT NULL, start_on date NOT NULL, due_on date NOT NULL, certain boolean NOT NULL,
            state text NOT NULL, next_stage_at timestamptz, sealed_rest bytea);
        CREATE INDEX clocks_case ON clocks (case_code);
        CREATE INDEX clocks_next ON clocks (next_stage_at) WHERE next_stage_at IS NOT NULL;
        CREATE TABLE audit (case_code text NOT NULL, seq bigint NOT NULL, at timestamptz NOT NULL, actor text NOT NULL, act text NOT NULL,
            sealed_detail bytea, detail_hash bytea NOT NULL, prev_hash bytea NOT NULL, hash bytea NOT NULL, PRIMARY KEY (case_code, seq));
        CREATE TABLE audit_heads (case_code text PRIMARY KEY, seq bigint NOT NULL, hash bytea NOT NULL);
        CREATE TABLE told (key text PRIMARY KEY, case_code text, skipped boolean NOT NULL, at timestamptz NOT NULL);
        CREATE INDEX told_case ON told (case_code);
        CREATE TABLE parked (id text PRIMARY KEY, person text NOT NULL, class int NOT NULL, case_code text, at timestamptz NOT NULL, sealed_body bytea NOT NULL);
        CREATE INDEX parked_person ON parked (person);
        """;
}
