CREATE TABLE "child_editions" (
	"id" text NOT NULL,
	"audience" bigint NOT NULL,
	"version" bigint NOT NULL,
	"from_commit" bigint NOT NULL,
	"to_commit" bigint,
	"at" text NOT NULL,
	"document" blob,
	"checksum" bigint NOT NULL,
	"minor" text,
	"as_of" text,
	"as_of_latest" text,
	"updated_at" text,
	PRIMARY KEY("id", "audience", "version")
);
--> statement-breakpoint
CREATE TABLE "children" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	"visibility" text NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"retired_at" text,
	"minor" text NOT NULL,
	"as_of" text NOT NULL,
	"as_of_precision" text NOT NULL,
	"care_arrangement" text,
	"child_contact" text
);
--> statement-breakpoint
CREATE TABLE "prisoners" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	"visibility" text NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"retired_at" text,
	"sex" text NOT NULL,
	"country" text NOT NULL,
	"birth_date" text,
	"external_ids" text NOT NULL,
	"working_note" text
);
--> statement-breakpoint
CREATE TABLE "child_prisoners" (
	"child_id" text NOT NULL,
	"prisoner_id" text NOT NULL,
	"position" bigint NOT NULL,
	PRIMARY KEY("child_id", "prisoner_id"),
	FOREIGN KEY ("child_id") REFERENCES "children"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("prisoner_id") REFERENCES "prisoners"("id") ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE "custody_period_editions" (
	"id" text NOT NULL,
	"audience" bigint NOT NULL,
	"version" bigint NOT NULL,
	"from_commit" bigint NOT NULL,
	"to_commit" bigint,
	"at" text NOT NULL,
	"document" blob,
	"checksum" bigint NOT NULL,
	"prisoner_id" text,
	"status" text,
	"facility_id" text,
	"from_on" text,
	"from_on_latest" text,
	"to_on" text,
	"to_on_latest" text,
	"as_of" text,
	"as_of_latest" text,
	"updated_at" text,
	PRIMARY KEY("id", "audience", "version")
);
--> statement-breakpoint
CREATE TABLE "facilities" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	"visibility" text NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"retired_at" text,
	"name" text NOT NULL,
	"name_local" text,
	"kind" text NOT NULL,
	"holds" text NOT NULL,
	"country" text NOT NULL,
	"address" text,
	"address_verified" text NOT NULL,
	"seen_on" text,
	"valid_from" text,
	"valid_to" text,
	"working_note" text
);
--> statement-breakpoint
CREATE TABLE "custody_periods" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	"visibility" text NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"retired_at" text,
	"prisoner_id" text NOT NULL,
	"status" text NOT NULL,
	"facility_id" text,
	"from_on" text,
	"to_on" text,
	"as_of" text NOT NULL,
	"as_of_precision" text NOT NULL,
	"date_rationale" text,
	"verbatim" text,
	"working_note" text,
	FOREIGN KEY ("prisoner_id") REFERENCES "prisoners"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("facility_id") REFERENCES "facilities"("id") ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE "facility_editions" (
	"id" text NOT NULL,
	"audience" bigint NOT NULL,
	"version" bigint NOT NULL,
	"from_commit" bigint NOT NULL,
	"to_commit" bigint,
	"at" text NOT NULL,
	"document" blob,
	"checksum" bigint NOT NULL,
	"name" text,
	"kind" text,
	"holds" text,
	"country" text,
	"address_verified" text,
	"updated_at" text,
	PRIMARY KEY("id", "audience", "version")
);
--> statement-breakpoint
CREATE TABLE "name_editions" (
	"id" text NOT NULL,
	"audience" bigint NOT NULL,
	"version" bigint NOT NULL,
	"from_commit" bigint NOT NULL,
	"to_commit" bigint,
	"at" text NOT NULL,
	"document" blob,
	"checksum" bigint NOT NULL,
	"prisoner_id" text,
	"script" text,
	"language_basis" text,
	"kind" text,
	"updated_at" text,
	PRIMARY KEY("id", "audience", "version")
);
--> statement-breakpoint
CREATE TABLE "names" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	"visibility" text NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"retired_at" text,
	"prisoner_id" text NOT NULL,
	"full" text NOT NULL,
	"family" text,
	"given" text,
	"patronymic" text,
	"script" text NOT NULL,
	"language_basis" text NOT NULL,
	"kind" text NOT NULL,
	FOREIGN KEY ("prisoner_id") REFERENCES "prisoners"("id") ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE "prisoner_editions" (
	"id" text NOT NULL,
	"audience" bigint NOT NULL,
	"version" bigint NOT NULL,
	"from_commit" bigint NOT NULL,
	"to_commit" bigint,
	"at" text NOT NULL,
	"document" blob,
	"checksum" bigint NOT NULL,
	"display_name" text,
	"family_name" text,
	"sex" text,
	"country" text,
	"birth_date" text,
	"birth_date_latest" text,
	"custody_status" text,
	"custody_as_of" text,
	"custody_as_of_latest" text,
	"facility_id" text,
	"sentences_count" bigint,
	"stated_term_months" bigint,
	"minor_children_count" bigint,
	"updated_at" text,
	PRIMARY KEY("id", "audience", "version")
);
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"secret_digest" text NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"expires_on" text,
	"last_used_on" text,
	"retired_at" text
);
--> statement-breakpoint
CREATE TABLE "changes" (
	"commit_number" bigint NOT NULL,
	"record" text NOT NULL,
	"id" text NOT NULL,
	"public_seq" bigint,
	"public_version" bigint,
	"partner_seq" bigint,
	"partner_version" bigint,
	"confidential_seq" bigint,
	"confidential_version" bigint,
	PRIMARY KEY("commit_number", "record", "id")
);
--> statement-breakpoint
CREATE TABLE "commits" (
	"commit_number" bigint PRIMARY KEY NOT NULL,
	"at" text NOT NULL,
	"actor" text NOT NULL,
	"reason" text,
	"source" text
);
--> statement-breakpoint
CREATE TABLE "edition_keys" (
	"record" text NOT NULL,
	"id" text NOT NULL,
	"audience" bigint NOT NULL,
	"field" text NOT NULL,
	"value" text NOT NULL,
	PRIMARY KEY("record", "id", "audience", "field", "value")
);
--> statement-breakpoint
CREATE TABLE "heads" (
	"id" bigint PRIMARY KEY NOT NULL,
	"commit_number" bigint NOT NULL,
	"public_seq" bigint NOT NULL,
	"partner_seq" bigint NOT NULL,
	"confidential_seq" bigint NOT NULL,
	"secret" text NOT NULL,
	"rendering" text,
	"seeded_at" text
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"actor" text NOT NULL,
	"key" text NOT NULL,
	"request_digest" text NOT NULL,
	"record" text NOT NULL,
	"id" text NOT NULL,
	"version" bigint NOT NULL,
	"seq" bigint NOT NULL,
	"at" text NOT NULL,
	PRIMARY KEY("actor", "key")
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"record" text NOT NULL,
	"id" text NOT NULL,
	"revision" bigint NOT NULL,
	"commit_number" bigint NOT NULL,
	"action" text NOT NULL,
	"before" text,
	"after" text,
	PRIMARY KEY("record", "id", "revision")
);
--> statement-breakpoint
CREATE TABLE "sentence_editions" (
	"id" text NOT NULL,
	"audience" bigint NOT NULL,
	"version" bigint NOT NULL,
	"from_commit" bigint NOT NULL,
	"to_commit" bigint,
	"at" text NOT NULL,
	"document" blob,
	"checksum" bigint NOT NULL,
	"prisoner_id" text,
	"kind" text,
	"regime" text,
	"placement" text,
	"term_months" bigint,
	"term_certainty" text,
	"stated_total" bigint,
	"imposed_on" text,
	"imposed_on_latest" text,
	"updated_at" text,
	PRIMARY KEY("id", "audience", "version")
);
--> statement-breakpoint
CREATE TABLE "sentences" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	"visibility" text NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"retired_at" text,
	"prisoner_id" text NOT NULL,
	"kind" text NOT NULL,
	"regime" text NOT NULL,
	"placement" text NOT NULL,
	"term" text NOT NULL,
	"stated_total" bigint NOT NULL,
	"imposed_on" text,
	"verbatim" text,
	"date_rationale" text,
	"working_note" text,
	FOREIGN KEY ("prisoner_id") REFERENCES "prisoners"("id") ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	"visibility" text NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"retired_at" text,
	"title" text NOT NULL,
	"publisher" text,
	"publisher_item" text,
	"kind" text NOT NULL,
	"url" text,
	"language" text,
	"published_on" text,
	"as_of" text,
	"as_of_precision" text,
	"as_of_rationale" text,
	"pseudonymous" text NOT NULL,
	"connection" text,
	"reliability" text,
	"working_note" text
);
--> statement-breakpoint
CREATE TABLE "citations" (
	"record" text NOT NULL,
	"record_id" text NOT NULL,
	"source_id" text NOT NULL,
	"position" bigint NOT NULL,
	PRIMARY KEY("record", "record_id", "source_id"),
	FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE "source_editions" (
	"id" text NOT NULL,
	"audience" bigint NOT NULL,
	"version" bigint NOT NULL,
	"from_commit" bigint NOT NULL,
	"to_commit" bigint,
	"at" text NOT NULL,
	"document" blob,
	"checksum" bigint NOT NULL,
	"title" text,
	"publisher" text,
	"kind" text,
	"language" text,
	"published_on" text,
	"published_on_latest" text,
	"updated_at" text,
	PRIMARY KEY("id", "audience", "version")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "child_editions_current" ON "child_editions" ("id","audience") WHERE "to_commit" is null;
--> statement-breakpoint
CREATE INDEX "child_editions_by_id" ON "child_editions" ("audience","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "child_editions_by_minor" ON "child_editions" ("audience","minor","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "child_editions_by_as_of" ON "child_editions" ("audience","as_of","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "child_editions_by_as_of_latest" ON "child_editions" ("audience","as_of_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "child_editions_by_updated_at" ON "child_editions" ("audience","updated_at","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "child_prisoners_by_prisoner" ON "child_prisoners" ("prisoner_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "custody_period_editions_current" ON "custody_period_editions" ("id","audience") WHERE "to_commit" is null;
--> statement-breakpoint
CREATE INDEX "custody_period_editions_by_id" ON "custody_period_editions" ("audience","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "custody_period_editions_by_prisoner_id" ON "custody_period_editions" ("audience","prisoner_id","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "custody_period_editions_by_status" ON "custody_period_editions" ("audience","status","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "custody_period_editions_by_facility_id" ON "custody_period_editions" ("audience","facility_id","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "custody_period_editions_by_from_on" ON "custody_period_editions" ("audience","from_on","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "custody_period_editions_by_from_on_latest" ON "custody_period_editions" ("audience","from_on_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "custody_period_editions_by_to_on" ON "custody_period_editions" ("audience","to_on","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "custody_period_editions_by_to_on_latest" ON "custody_period_editions" ("audience","to_on_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "custody_period_editions_by_as_of" ON "custody_period_editions" ("audience","as_of","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "custody_period_editions_by_as_of_latest" ON "custody_period_editions" ("audience","as_of_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "custody_period_editions_by_updated_at" ON "custody_period_editions" ("audience","updated_at","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "custody_periods_by_prisoner" ON "custody_periods" ("prisoner_id");
--> statement-breakpoint
CREATE INDEX "custody_periods_by_facility" ON "custody_periods" ("facility_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "facility_editions_current" ON "facility_editions" ("id","audience") WHERE "to_commit" is null;
--> statement-breakpoint
CREATE INDEX "facility_editions_by_id" ON "facility_editions" ("audience","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "facility_editions_by_name" ON "facility_editions" ("audience","name","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "facility_editions_by_kind" ON "facility_editions" ("audience","kind","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "facility_editions_by_holds" ON "facility_editions" ("audience","holds","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "facility_editions_by_country" ON "facility_editions" ("audience","country","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "facility_editions_by_address_verified" ON "facility_editions" ("audience","address_verified","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "facility_editions_by_updated_at" ON "facility_editions" ("audience","updated_at","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE UNIQUE INDEX "name_editions_current" ON "name_editions" ("id","audience") WHERE "to_commit" is null;
--> statement-breakpoint
CREATE INDEX "name_editions_by_id" ON "name_editions" ("audience","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "name_editions_by_prisoner_id" ON "name_editions" ("audience","prisoner_id","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "name_editions_by_script" ON "name_editions" ("audience","script","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "name_editions_by_language_basis" ON "name_editions" ("audience","language_basis","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "name_editions_by_kind" ON "name_editions" ("audience","kind","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "name_editions_by_updated_at" ON "name_editions" ("audience","updated_at","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "names_by_prisoner" ON "names" ("prisoner_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "prisoner_editions_current" ON "prisoner_editions" ("id","audience") WHERE "to_commit" is null;
--> statement-breakpoint
CREATE INDEX "prisoner_editions_by_id" ON "prisoner_editions" ("audience","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_by_display_name" ON "prisoner_editions" ("audience","display_name","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_by_family_name" ON "prisoner_editions" ("audience","family_name","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_by_sex" ON "prisoner_editions" ("audience","sex","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_by_country" ON "prisoner_editions" ("audience","country","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_by_birth_date" ON "prisoner_editions" ("audience","birth_date","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_by_birth_date_latest" ON "prisoner_editions" ("audience","birth_date_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_by_custody_status" ON "prisoner_editions" ("audience","custody_status","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_by_custody_as_of" ON "prisoner_editions" ("audience","custody_as_of","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_by_custody_as_of_latest" ON "prisoner_editions" ("audience","custody_as_of_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_by_facility_id" ON "prisoner_editions" ("audience","facility_id","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_by_sentences_count" ON "prisoner_editions" ("audience","sentences_count","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_by_stated_term_months" ON "prisoner_editions" ("audience","stated_term_months","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_by_minor_children_count" ON "prisoner_editions" ("audience","minor_children_count","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_by_updated_at" ON "prisoner_editions" ("audience","updated_at","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE UNIQUE INDEX "api_keys_secret_digest" ON "api_keys" ("secret_digest");
--> statement-breakpoint
CREATE UNIQUE INDEX "changes_public_seq" ON "changes" ("public_seq");
--> statement-breakpoint
CREATE UNIQUE INDEX "changes_partner_seq" ON "changes" ("partner_seq");
--> statement-breakpoint
CREATE UNIQUE INDEX "changes_confidential_seq" ON "changes" ("confidential_seq");
--> statement-breakpoint
CREATE INDEX "edition_keys_by_value" ON "edition_keys" ("record","audience","field","value","id");
--> statement-breakpoint
CREATE INDEX "idempotency_keys_by_at" ON "idempotency_keys" ("at");
--> statement-breakpoint
CREATE INDEX "revisions_by_commit" ON "revisions" ("commit_number");
--> statement-breakpoint
CREATE UNIQUE INDEX "sentence_editions_current" ON "sentence_editions" ("id","audience") WHERE "to_commit" is null;
--> statement-breakpoint
CREATE INDEX "sentence_editions_by_id" ON "sentence_editions" ("audience","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "sentence_editions_by_prisoner_id" ON "sentence_editions" ("audience","prisoner_id","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "sentence_editions_by_kind" ON "sentence_editions" ("audience","kind","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "sentence_editions_by_regime" ON "sentence_editions" ("audience","regime","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "sentence_editions_by_placement" ON "sentence_editions" ("audience","placement","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "sentence_editions_by_term_months" ON "sentence_editions" ("audience","term_months","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "sentence_editions_by_term_certainty" ON "sentence_editions" ("audience","term_certainty","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "sentence_editions_by_stated_total" ON "sentence_editions" ("audience","stated_total","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "sentence_editions_by_imposed_on" ON "sentence_editions" ("audience","imposed_on","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "sentence_editions_by_imposed_on_latest" ON "sentence_editions" ("audience","imposed_on_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "sentence_editions_by_updated_at" ON "sentence_editions" ("audience","updated_at","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "sentences_by_prisoner" ON "sentences" ("prisoner_id");
--> statement-breakpoint
CREATE INDEX "citations_by_source" ON "citations" ("source_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "source_editions_current" ON "source_editions" ("id","audience") WHERE "to_commit" is null;
--> statement-breakpoint
CREATE INDEX "source_editions_by_id" ON "source_editions" ("audience","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "source_editions_by_title" ON "source_editions" ("audience","title","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "source_editions_by_publisher" ON "source_editions" ("audience","publisher","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "source_editions_by_kind" ON "source_editions" ("audience","kind","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "source_editions_by_language" ON "source_editions" ("audience","language","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "source_editions_by_published_on" ON "source_editions" ("audience","published_on","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "source_editions_by_published_on_latest" ON "source_editions" ("audience","published_on_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "source_editions_by_updated_at" ON "source_editions" ("audience","updated_at","id") WHERE ("to_commit" is null and "document" is not null);
