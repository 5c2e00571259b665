CREATE TABLE "appeal_editions" (
	"id" text NOT NULL,
	"audience" bigint NOT NULL,
	"version" bigint NOT NULL,
	"from_commit" bigint NOT NULL,
	"to_commit" bigint,
	"at" text NOT NULL,
	"document" blob,
	"checksum" bigint NOT NULL,
	"taken_back" bigint,
	"salt" blob,
	"commitment" blob,
	"title" text,
	"kind" text,
	"published_on" text,
	"published_on_latest" text,
	"status" text,
	"as_of" text,
	"as_of_latest" text,
	"public_signatures_count" bigint,
	"signatures_count" bigint,
	"updated_at" text,
	PRIMARY KEY("id", "audience", "version")
);
--> statement-breakpoint
CREATE TABLE "appeals" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	"visibility" text NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"retired_at" text,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"published_on" text,
	"status" text NOT NULL,
	"as_of" text,
	"as_of_precision" text,
	"date_rationale" text,
	"addressees" text NOT NULL,
	"initiators" text NOT NULL,
	"url" text,
	"working_note" text
);
--> statement-breakpoint
CREATE TABLE "organizations" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	"visibility" text NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"retired_at" text,
	"name" text NOT NULL,
	"name_en" text,
	"name_ru" text,
	"name_be" text,
	"kind" text NOT NULL,
	"country" text,
	"url" text,
	"external_ids" text NOT NULL,
	"working_note" text
);
--> statement-breakpoint
CREATE TABLE "appeal_organizations" (
	"appeal_id" text NOT NULL,
	"part" text NOT NULL,
	"organization_id" text NOT NULL,
	"position" bigint NOT NULL,
	PRIMARY KEY("appeal_id", "part", "organization_id"),
	FOREIGN KEY ("appeal_id") REFERENCES "appeals"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON UPDATE no action ON DELETE no action
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
	"display_name_policy" text DEFAULT 'real' NOT NULL,
	"interests" text NOT NULL,
	"working_note" text
);
--> statement-breakpoint
CREATE TABLE "appeal_prisoners" (
	"appeal_id" text NOT NULL,
	"prisoner_id" text NOT NULL,
	"position" bigint NOT NULL,
	PRIMARY KEY("appeal_id", "prisoner_id"),
	FOREIGN KEY ("appeal_id") REFERENCES "appeals"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("prisoner_id") REFERENCES "prisoners"("id") ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE "article_editions" (
	"id" text NOT NULL,
	"audience" bigint NOT NULL,
	"version" bigint NOT NULL,
	"from_commit" bigint NOT NULL,
	"to_commit" bigint,
	"at" text NOT NULL,
	"document" blob,
	"checksum" bigint NOT NULL,
	"taken_back" bigint,
	"salt" blob,
	"commitment" blob,
	"code" text,
	"article" text,
	"article_order" text,
	"part" text,
	"title" text,
	"valid_from" text,
	"valid_from_latest" text,
	"valid_to" text,
	"valid_to_latest" text,
	"updated_at" text,
	PRIMARY KEY("id", "audience", "version")
);
--> statement-breakpoint
CREATE TABLE "articles" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	"visibility" text NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"retired_at" text,
	"code" text NOT NULL,
	"article" text NOT NULL,
	"part" text,
	"title" text,
	"valid_from" text,
	"valid_to" text,
	"working_note" text
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"id" text PRIMARY KEY NOT NULL,
	"at" text NOT NULL,
	"kind" text NOT NULL,
	"actor" text NOT NULL,
	"role" text NOT NULL,
	"operation" text NOT NULL,
	"status" bigint NOT NULL,
	"times" bigint NOT NULL,
	"record" text,
	"record_id" text,
	"documents" bigint,
	"parameters" text NOT NULL,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "case_editions" (
	"id" text NOT NULL,
	"audience" bigint NOT NULL,
	"version" bigint NOT NULL,
	"from_commit" bigint NOT NULL,
	"to_commit" bigint,
	"at" text NOT NULL,
	"document" blob,
	"checksum" bigint NOT NULL,
	"taken_back" bigint,
	"salt" blob,
	"commitment" blob,
	"title" text,
	"number" text,
	"court_id" text,
	"opened_on" text,
	"opened_on_latest" text,
	"stage" text,
	"as_of" text,
	"as_of_latest" text,
	"tried_jointly" text,
	"updated_at" text,
	PRIMARY KEY("id", "audience", "version")
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	"visibility" text NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"retired_at" text,
	"title" text NOT NULL,
	"number" text,
	"court_id" text,
	"opened_on" text,
	"stage" text NOT NULL,
	"as_of" text,
	"as_of_precision" text,
	"tried_jointly" text NOT NULL,
	"working_note" text,
	FOREIGN KEY ("court_id") REFERENCES "organizations"("id") ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE "charge_editions" (
	"id" text NOT NULL,
	"audience" bigint NOT NULL,
	"version" bigint NOT NULL,
	"from_commit" bigint NOT NULL,
	"to_commit" bigint,
	"at" text NOT NULL,
	"document" blob,
	"checksum" bigint NOT NULL,
	"taken_back" bigint,
	"salt" blob,
	"commitment" blob,
	"prisoner_id" text,
	"article_id" text,
	"code" text,
	"article" text,
	"part" text,
	"stage" text,
	"case_id" text,
	"status" text,
	"charged_on" text,
	"charged_on_latest" text,
	"decided_on" text,
	"decided_on_latest" text,
	"in_absentia" text,
	"as_of" text,
	"as_of_latest" text,
	"updated_at" text,
	PRIMARY KEY("id", "audience", "version")
);
--> statement-breakpoint
CREATE TABLE "charges" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	"visibility" text NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"retired_at" text,
	"prisoner_id" text NOT NULL,
	"article_id" text,
	"code" text,
	"article" text,
	"part" text,
	"stage" text NOT NULL,
	"case_id" text,
	"status" text NOT NULL,
	"charged_on" text,
	"decided_on" text,
	"in_absentia" text NOT NULL,
	"as_of" text,
	"as_of_precision" text,
	"date_rationale" text,
	"verbatim" text,
	"working_note" text,
	FOREIGN KEY ("prisoner_id") REFERENCES "prisoners"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE "child_editions" (
	"id" text NOT NULL,
	"audience" bigint NOT NULL,
	"version" bigint NOT NULL,
	"from_commit" bigint NOT NULL,
	"to_commit" bigint,
	"at" text NOT NULL,
	"document" blob,
	"checksum" bigint NOT NULL,
	"taken_back" bigint,
	"salt" blob,
	"commitment" blob,
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
CREATE TABLE "child_prisoners" (
	"child_id" text NOT NULL,
	"prisoner_id" text NOT NULL,
	"position" bigint NOT NULL,
	PRIMARY KEY("child_id", "prisoner_id"),
	FOREIGN KEY ("child_id") REFERENCES "children"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("prisoner_id") REFERENCES "prisoners"("id") ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE "claim_editions" (
	"id" text NOT NULL,
	"audience" bigint NOT NULL,
	"version" bigint NOT NULL,
	"from_commit" bigint NOT NULL,
	"to_commit" bigint,
	"at" text NOT NULL,
	"document" blob,
	"checksum" bigint NOT NULL,
	"taken_back" bigint,
	"salt" blob,
	"commitment" blob,
	"prisoner_id" text,
	"record" text,
	"record_id" text,
	"property" text,
	"as_of" text,
	"as_of_latest" text,
	"reliability" text,
	"chosen" bigint,
	"updated_at" text,
	PRIMARY KEY("id", "audience", "version")
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	"visibility" text NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"retired_at" text,
	"prisoner_id" text NOT NULL,
	"record" text NOT NULL,
	"record_id" text,
	"property" text NOT NULL,
	"value" text NOT NULL,
	"verbatim" text,
	"as_of" text,
	"as_of_precision" text,
	"reliability" text,
	"chosen" bigint NOT NULL,
	"reason" text,
	"working_note" text,
	FOREIGN KEY ("prisoner_id") REFERENCES "prisoners"("id") ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE "consent_editions" (
	"id" text NOT NULL,
	"audience" bigint NOT NULL,
	"version" bigint NOT NULL,
	"from_commit" bigint NOT NULL,
	"to_commit" bigint,
	"at" text NOT NULL,
	"document" blob,
	"checksum" bigint NOT NULL,
	"taken_back" bigint,
	"salt" blob,
	"commitment" blob,
	"prisoner_id" text,
	"given_by" text,
	"basis" text,
	"granted_on" text,
	"granted_on_latest" text,
	"expires_on" text,
	"expires_on_latest" text,
	"withdrawn_on" text,
	"withdrawn_on_latest" text,
	"updated_at" text,
	PRIMARY KEY("id", "audience", "version")
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	"visibility" text NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"retired_at" text,
	"prisoner_id" text NOT NULL,
	"scope" text NOT NULL,
	"given_by" text NOT NULL,
	"basis" text NOT NULL,
	"url" text,
	"reason" text,
	"granted_on" text NOT NULL,
	"expires_on" text,
	"withdrawn_on" text,
	"lapsed_on" text,
	"working_note" text,
	FOREIGN KEY ("prisoner_id") REFERENCES "prisoners"("id") ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE "contact_status_editions" (
	"id" text NOT NULL,
	"audience" bigint NOT NULL,
	"version" bigint NOT NULL,
	"from_commit" bigint NOT NULL,
	"to_commit" bigint,
	"at" text NOT NULL,
	"document" blob,
	"checksum" bigint NOT NULL,
	"taken_back" bigint,
	"salt" blob,
	"commitment" blob,
	"prisoner_id" text,
	"status" text,
	"family" text,
	"counsel" text,
	"humanitarian" text,
	"human_rights_organisation" text,
	"since_on" text,
	"since_on_latest" text,
	"until_on" text,
	"until_on_latest" text,
	"as_of" text,
	"as_of_latest" text,
	"updated_at" text,
	PRIMARY KEY("id", "audience", "version")
);
--> statement-breakpoint
CREATE TABLE "contact_statuses" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	"visibility" text NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"retired_at" text,
	"prisoner_id" text NOT NULL,
	"status" text NOT NULL,
	"family" text NOT NULL,
	"counsel" text NOT NULL,
	"humanitarian" text NOT NULL,
	"human_rights_organisation" text NOT NULL,
	"since_on" text,
	"until_on" text,
	"as_of" text NOT NULL,
	"as_of_precision" text NOT NULL,
	"date_rationale" text,
	"verbatim" text,
	"working_note" text,
	FOREIGN KEY ("prisoner_id") REFERENCES "prisoners"("id") ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE "correction_editions" (
	"id" text NOT NULL,
	"audience" bigint NOT NULL,
	"version" bigint NOT NULL,
	"from_commit" bigint NOT NULL,
	"to_commit" bigint,
	"at" text NOT NULL,
	"document" blob,
	"checksum" bigint NOT NULL,
	"taken_back" bigint,
	"salt" blob,
	"commitment" blob,
	"kind" text,
	"prisoner_id" text,
	"status" text,
	"urgent" bigint,
	"received_on" text,
	"received_on_latest" text,
	"resolved_on" text,
	"resolved_on_latest" text,
	"updated_at" text,
	PRIMARY KEY("id", "audience", "version")
);
--> statement-breakpoint
CREATE TABLE "corrections" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	"visibility" text NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"retired_at" text,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"prisoner_id" text,
	"property" text,
	"source_url" text,
	"status" text NOT NULL,
	"received_on" text NOT NULL,
	"resolved_on" text,
	"decision_note" text,
	"working_note" text
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
	"taken_back" bigint,
	"salt" blob,
	"commitment" blob,
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
	"region" text,
	"authority" text,
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
	"supervising_authority" text,
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
CREATE TABLE "designation_editions" (
	"id" text NOT NULL,
	"audience" bigint NOT NULL,
	"version" bigint NOT NULL,
	"from_commit" bigint NOT NULL,
	"to_commit" bigint,
	"at" text NOT NULL,
	"document" blob,
	"checksum" bigint NOT NULL,
	"taken_back" bigint,
	"salt" blob,
	"commitment" blob,
	"prisoner_id" text,
	"list" text,
	"listed_on" text,
	"listed_on_latest" text,
	"removed_on" text,
	"removed_on_latest" text,
	"certainty" text,
	"updated_at" text,
	PRIMARY KEY("id", "audience", "version")
);
--> statement-breakpoint
CREATE TABLE "designations" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	"visibility" text NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"retired_at" text,
	"prisoner_id" text NOT NULL,
	"list" text NOT NULL,
	"listed_on" text,
	"removed_on" text,
	"date_rationale" text,
	"certainty" text NOT NULL,
	"verbatim" text,
	"working_note" text,
	FOREIGN KEY ("prisoner_id") REFERENCES "prisoners"("id") ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE "duplicate_decision_editions" (
	"id" text NOT NULL,
	"audience" bigint NOT NULL,
	"version" bigint NOT NULL,
	"from_commit" bigint NOT NULL,
	"to_commit" bigint,
	"at" text NOT NULL,
	"document" blob,
	"checksum" bigint NOT NULL,
	"taken_back" bigint,
	"salt" blob,
	"commitment" blob,
	"first_id" text,
	"second_id" text,
	"decision" text,
	"updated_at" text,
	PRIMARY KEY("id", "audience", "version")
);
--> statement-breakpoint
CREATE TABLE "duplicate_decisions" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	"visibility" text NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"retired_at" text,
	"first_id" text NOT NULL,
	"second_id" text NOT NULL,
	"decision" text NOT NULL,
	"evidence" text NOT NULL,
	"score" text,
	"working_note" text,
	FOREIGN KEY ("first_id") REFERENCES "prisoners"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("second_id") REFERENCES "prisoners"("id") ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE "event_editions" (
	"id" text NOT NULL,
	"audience" bigint NOT NULL,
	"version" bigint NOT NULL,
	"from_commit" bigint NOT NULL,
	"to_commit" bigint,
	"at" text NOT NULL,
	"document" blob,
	"checksum" bigint NOT NULL,
	"taken_back" bigint,
	"salt" blob,
	"commitment" blob,
	"prisoner_id" text,
	"kind" text,
	"happened_on" text,
	"happened_on_latest" text,
	"facility_id" text,
	"certainty" text,
	"updated_at" text,
	PRIMARY KEY("id", "audience", "version")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	"visibility" text NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"retired_at" text,
	"prisoner_id" text NOT NULL,
	"kind" text NOT NULL,
	"happened_on" text,
	"date_rationale" text,
	"facility_id" text,
	"region" text,
	"authority" text,
	"certainty" text NOT NULL,
	"verbatim" text,
	"working_note" text,
	FOREIGN KEY ("prisoner_id") REFERENCES "prisoners"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("facility_id") REFERENCES "facilities"("id") ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE "export_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	"actor" text NOT NULL,
	"records" text NOT NULL,
	"reason" text NOT NULL,
	"expires_on" text NOT NULL,
	"approved_by" text,
	"approved_at" text,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"retired_at" text
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
	"taken_back" bigint,
	"salt" blob,
	"commitment" blob,
	"name" text,
	"kind" text,
	"holds" text,
	"country" text,
	"region" text,
	"has_address" bigint,
	"valid_from" text,
	"valid_from_latest" text,
	"valid_to" text,
	"valid_to_latest" text,
	"address_verified" text,
	"updated_at" text,
	PRIMARY KEY("id", "audience", "version")
);
--> statement-breakpoint
CREATE TABLE "figure_editions" (
	"id" text NOT NULL,
	"audience" bigint NOT NULL,
	"version" bigint NOT NULL,
	"from_commit" bigint NOT NULL,
	"to_commit" bigint,
	"at" text NOT NULL,
	"document" blob,
	"checksum" bigint NOT NULL,
	"taken_back" bigint,
	"salt" blob,
	"commitment" blob,
	"value" bigint,
	"bound" text,
	"unit" text,
	"scope" text,
	"country" text,
	"region" text,
	"appeal_id" text,
	"as_of" text,
	"as_of_latest" text,
	"updated_at" text,
	PRIMARY KEY("id", "audience", "version")
);
--> statement-breakpoint
CREATE TABLE "figures" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	"visibility" text NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"retired_at" text,
	"value" bigint NOT NULL,
	"bound" text NOT NULL,
	"unit" text NOT NULL,
	"scope" text NOT NULL,
	"country" text,
	"region" text,
	"appeal_id" text,
	"as_of" text NOT NULL,
	"as_of_precision" text NOT NULL,
	"date_rationale" text,
	"verbatim" text,
	"working_note" text,
	FOREIGN KEY ("appeal_id") REFERENCES "appeals"("id") ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE "import_mappings" (
	"name" text PRIMARY KEY NOT NULL,
	"columns" text NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"import_id" text NOT NULL,
	"number" bigint NOT NULL,
	"line" bigint,
	"given" text,
	"likeness" text,
	"outcome" text,
	"record_id" text,
	"version" bigint,
	"plan" text,
	"decision" text,
	"decided_id" text,
	PRIMARY KEY("import_id", "number")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" text PRIMARY KEY NOT NULL,
	"actor" text NOT NULL,
	"state" text NOT NULL,
	"record" text NOT NULL,
	"form" text NOT NULL,
	"mode" text NOT NULL,
	"options" text NOT NULL,
	"columns" text,
	"bytes" bigint NOT NULL,
	"rows" bigint NOT NULL,
	"done" bigint NOT NULL,
	"counts" text,
	"ordered_by" text,
	"reason" text,
	"source" text,
	"failure" text,
	"commit_number" bigint,
	"revert_number" bigint,
	"worker" text,
	"beat" bigint NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"committed_at" text,
	"reverted_at" text
);
--> statement-breakpoint
CREATE TABLE "incident_editions" (
	"id" text NOT NULL,
	"audience" bigint NOT NULL,
	"version" bigint NOT NULL,
	"from_commit" bigint NOT NULL,
	"to_commit" bigint,
	"at" text NOT NULL,
	"document" blob,
	"checksum" bigint NOT NULL,
	"taken_back" bigint,
	"salt" blob,
	"commitment" blob,
	"prisoner_id" text,
	"kind" text,
	"from_on" text,
	"from_on_latest" text,
	"to_on" text,
	"to_on_latest" text,
	"days" bigint,
	"facility_id" text,
	"certainty" text,
	"updated_at" text,
	PRIMARY KEY("id", "audience", "version")
);
--> statement-breakpoint
CREATE TABLE "incidents" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	"visibility" text NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"retired_at" text,
	"prisoner_id" text NOT NULL,
	"kind" text NOT NULL,
	"from_on" text,
	"to_on" text,
	"days" bigint,
	"date_rationale" text,
	"facility_id" text,
	"certainty" text NOT NULL,
	"verbatim" text,
	"working_note" text,
	FOREIGN KEY ("prisoner_id") REFERENCES "prisoners"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("facility_id") REFERENCES "facilities"("id") ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE "merge_editions" (
	"id" text NOT NULL,
	"audience" bigint NOT NULL,
	"version" bigint NOT NULL,
	"from_commit" bigint NOT NULL,
	"to_commit" bigint,
	"at" text NOT NULL,
	"document" blob,
	"checksum" bigint NOT NULL,
	"taken_back" bigint,
	"salt" blob,
	"commitment" blob,
	"kept_id" text,
	"merged_id" text,
	"merged_on" text,
	"merged_on_latest" text,
	"undone_on" text,
	"undone_on_latest" text,
	"updated_at" text,
	PRIMARY KEY("id", "audience", "version")
);
--> statement-breakpoint
CREATE TABLE "merges" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	"visibility" text NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"retired_at" text,
	"kept_id" text NOT NULL,
	"merged_id" text NOT NULL,
	"merged_on" text NOT NULL,
	"undone_on" text,
	"evidence" text NOT NULL,
	"taken" text NOT NULL,
	"left_ids" text NOT NULL,
	"undone_because" text,
	FOREIGN KEY ("kept_id") REFERENCES "prisoners"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("merged_id") REFERENCES "prisoners"("id") ON UPDATE no action ON DELETE no action
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
	"taken_back" bigint,
	"salt" blob,
	"commitment" blob,
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
CREATE TABLE "organization_editions" (
	"id" text NOT NULL,
	"audience" bigint NOT NULL,
	"version" bigint NOT NULL,
	"from_commit" bigint NOT NULL,
	"to_commit" bigint,
	"at" text NOT NULL,
	"document" blob,
	"checksum" bigint NOT NULL,
	"taken_back" bigint,
	"salt" blob,
	"commitment" blob,
	"name" text,
	"kind" text,
	"country" text,
	"updated_at" text,
	PRIMARY KEY("id", "audience", "version")
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
	"taken_back" bigint,
	"salt" blob,
	"commitment" blob,
	"display_name" text,
	"family_name" text,
	"sex" text,
	"country" text,
	"birth_date" text,
	"birth_date_latest" text,
	"birthday_month" bigint,
	"custody_status" text,
	"situation" text,
	"custody_as_of" text,
	"custody_as_of_latest" text,
	"facility_id" text,
	"sentences_count" bigint,
	"stated_term_months" bigint,
	"minor_children_count" bigint,
	"urgent_medical" bigint,
	"letters_withheld" bigint,
	"updated_at" text,
	PRIMARY KEY("id", "audience", "version")
);
--> statement-breakpoint
CREATE TABLE "recognition_editions" (
	"id" text NOT NULL,
	"audience" bigint NOT NULL,
	"version" bigint NOT NULL,
	"from_commit" bigint NOT NULL,
	"to_commit" bigint,
	"at" text NOT NULL,
	"document" blob,
	"checksum" bigint NOT NULL,
	"taken_back" bigint,
	"salt" blob,
	"commitment" blob,
	"prisoner_id" text,
	"body" text,
	"body_name" text,
	"organization_id" text,
	"status" text,
	"opinion_number" text,
	"recognised_on" text,
	"recognised_on_latest" text,
	"withdrawn_on" text,
	"withdrawn_on_latest" text,
	"as_of" text,
	"as_of_latest" text,
	"updated_at" text,
	PRIMARY KEY("id", "audience", "version")
);
--> statement-breakpoint
CREATE TABLE "recognitions" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	"visibility" text NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"retired_at" text,
	"prisoner_id" text NOT NULL,
	"body" text NOT NULL,
	"body_name" text,
	"organization_id" text,
	"status" text NOT NULL,
	"criteria" text NOT NULL,
	"opinion_number" text,
	"recognised_on" text,
	"withdrawn_on" text,
	"as_of" text NOT NULL,
	"as_of_precision" text NOT NULL,
	"date_rationale" text,
	"url" text,
	"verbatim" text,
	"working_note" text,
	FOREIGN KEY ("prisoner_id") REFERENCES "prisoners"("id") ON UPDATE no action ON DELETE no action,
	FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE "record_claim_editions" (
	"id" text NOT NULL,
	"audience" bigint NOT NULL,
	"version" bigint NOT NULL,
	"from_commit" bigint NOT NULL,
	"to_commit" bigint,
	"at" text NOT NULL,
	"document" blob,
	"checksum" bigint NOT NULL,
	"taken_back" bigint,
	"salt" blob,
	"commitment" blob,
	"record" text,
	"record_id" text,
	"property" text,
	"as_of" text,
	"as_of_latest" text,
	"reliability" text,
	"chosen" bigint,
	"updated_at" text,
	PRIMARY KEY("id", "audience", "version")
);
--> statement-breakpoint
CREATE TABLE "record_claims" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	"visibility" text NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"retired_at" text,
	"record" text NOT NULL,
	"record_id" text NOT NULL,
	"property" text NOT NULL,
	"value" text NOT NULL,
	"verbatim" text,
	"as_of" text,
	"as_of_precision" text,
	"reliability" text,
	"chosen" bigint NOT NULL,
	"reason" text,
	"working_note" text
);
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"scopes" text,
	"organization" text,
	"secret_digest" text NOT NULL,
	"previous_digest" text,
	"previous_until" text,
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
	"public_change" text,
	"public_leaf" blob,
	"partner_seq" bigint,
	"partner_version" bigint,
	"partner_change" text,
	"partner_leaf" blob,
	"confidential_seq" bigint,
	"confidential_version" bigint,
	"confidential_change" text,
	"confidential_leaf" blob,
	PRIMARY KEY("record", "id", "commit_number")
);
--> statement-breakpoint
CREATE TABLE "commits" (
	"commit_number" bigint PRIMARY KEY NOT NULL,
	"at" text NOT NULL,
	"actor" text NOT NULL,
	"reason" text,
	"source" text,
	"public_seq" bigint NOT NULL,
	"partner_seq" bigint NOT NULL,
	"confidential_seq" bigint NOT NULL,
	"salt" blob,
	"commitment" blob NOT NULL,
	"leaf" blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE "edition_keys" (
	"record" text NOT NULL,
	"id" text NOT NULL,
	"audience" bigint NOT NULL,
	"field" text NOT NULL,
	"value" text NOT NULL,
	"from_commit" bigint NOT NULL,
	"to_commit" bigint,
	PRIMARY KEY("record", "id", "audience", "field", "value", "from_commit")
);
--> statement-breakpoint
CREATE TABLE "heads" (
	"id" bigint PRIMARY KEY NOT NULL,
	"commit_number" bigint NOT NULL,
	"public_seq" bigint NOT NULL,
	"partner_seq" bigint NOT NULL,
	"confidential_seq" bigint NOT NULL,
	"secret" text NOT NULL,
	"secret_mark" text,
	"rendering" text,
	"seeded_at" text,
	"erased_at" text
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
CREATE TABLE "ledger_tiles" (
	"tree" text NOT NULL,
	"level" bigint NOT NULL,
	"number" bigint NOT NULL,
	"hash" blob NOT NULL,
	PRIMARY KEY("tree", "level", "number")
);
--> statement-breakpoint
CREATE TABLE "mirrors" (
	"id" bigint PRIMARY KEY NOT NULL,
	"verifier_key" text,
	"checkpoint" text,
	"checkpoint_size" bigint,
	"confirmed_at" text,
	"withdrawn_from" bigint NOT NULL,
	"is_whole" bigint NOT NULL,
	"to_purge" bigint NOT NULL
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
	"salt" blob,
	"commitment" blob NOT NULL,
	PRIMARY KEY("record", "id", "revision")
);
--> statement-breakpoint
CREATE TABLE "sound_keys" (
	"record" text NOT NULL,
	"field" text NOT NULL,
	"audience" bigint NOT NULL,
	"key" text NOT NULL,
	"value" text NOT NULL,
	PRIMARY KEY("record", "field", "audience", "key", "value")
);
--> statement-breakpoint
CREATE TABLE "withdrawals" (
	"commit_number" bigint NOT NULL,
	"record" text NOT NULL,
	"id" text NOT NULL,
	"audience" bigint NOT NULL,
	"version" bigint NOT NULL,
	"public_seq" bigint,
	"partner_seq" bigint,
	"confidential_seq" bigint,
	PRIMARY KEY("commit_number", "record", "id", "audience", "version")
);
--> statement-breakpoint
CREATE TABLE "release_editions" (
	"id" text NOT NULL,
	"audience" bigint NOT NULL,
	"version" bigint NOT NULL,
	"from_commit" bigint NOT NULL,
	"to_commit" bigint,
	"at" text NOT NULL,
	"document" blob,
	"checksum" bigint NOT NULL,
	"taken_back" bigint,
	"salt" blob,
	"commitment" blob,
	"prisoner_id" text,
	"released_on" text,
	"released_on_latest" text,
	"legal_basis" text,
	"context" text,
	"destination" text,
	"documents_confiscated" text,
	"criminal_record_retained" text,
	"supervision_type" text,
	"certainty" text,
	"updated_at" text,
	PRIMARY KEY("id", "audience", "version")
);
--> statement-breakpoint
CREATE TABLE "releases" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	"visibility" text NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"retired_at" text,
	"prisoner_id" text NOT NULL,
	"released_on" text,
	"date_rationale" text,
	"legal_basis" text NOT NULL,
	"context" text NOT NULL,
	"destination" text NOT NULL,
	"documents_confiscated" text NOT NULL,
	"criminal_record_retained" text NOT NULL,
	"supervision_type" text NOT NULL,
	"confirmed_by" text,
	"certainty" text NOT NULL,
	"verbatim" text,
	"working_note" text,
	FOREIGN KEY ("prisoner_id") REFERENCES "prisoners"("id") ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE "sealed_values" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	"record" text NOT NULL,
	"record_id" text NOT NULL,
	"kind" text NOT NULL,
	"sealed" text,
	"digest" text NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"retired_at" text
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
	"taken_back" bigint,
	"salt" blob,
	"commitment" blob,
	"prisoner_id" text,
	"kind" text,
	"regime" text,
	"placement" text,
	"term_months" bigint,
	"term_certainty" text,
	"stated_total" bigint,
	"imposed_on" text,
	"imposed_on_latest" text,
	"in_force_on" text,
	"in_force_on_latest" text,
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
	"in_force_on" text,
	"verbatim" text,
	"date_rationale" text,
	"working_note" text,
	FOREIGN KEY ("prisoner_id") REFERENCES "prisoners"("id") ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE "signature_editions" (
	"id" text NOT NULL,
	"audience" bigint NOT NULL,
	"version" bigint NOT NULL,
	"from_commit" bigint NOT NULL,
	"to_commit" bigint,
	"at" text NOT NULL,
	"document" blob,
	"checksum" bigint NOT NULL,
	"taken_back" bigint,
	"salt" blob,
	"commitment" blob,
	"appeal_id" text,
	"kind" text,
	"name" text,
	"updated_at" text,
	PRIMARY KEY("id", "audience", "version")
);
--> statement-breakpoint
CREATE TABLE "signatures" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	"visibility" text NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"retired_at" text,
	"appeal_id" text NOT NULL,
	"kind" text NOT NULL,
	"name" text,
	"name_hash" text NOT NULL,
	FOREIGN KEY ("appeal_id") REFERENCES "appeals"("id") ON UPDATE no action ON DELETE no action
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
	"taken_back" bigint,
	"salt" blob,
	"commitment" blob,
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
CREATE TABLE "vulnerabilities" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	"visibility" text NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"retired_at" text,
	"prisoner_id" text NOT NULL,
	"flag" text NOT NULL,
	"priority" text,
	"since_on" text,
	"until_on" text,
	"as_of" text NOT NULL,
	"as_of_precision" text NOT NULL,
	"date_rationale" text,
	"verbatim" text,
	"working_note" text,
	FOREIGN KEY ("prisoner_id") REFERENCES "prisoners"("id") ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE "vulnerability_editions" (
	"id" text NOT NULL,
	"audience" bigint NOT NULL,
	"version" bigint NOT NULL,
	"from_commit" bigint NOT NULL,
	"to_commit" bigint,
	"at" text NOT NULL,
	"document" blob,
	"checksum" bigint NOT NULL,
	"taken_back" bigint,
	"salt" blob,
	"commitment" blob,
	"prisoner_id" text,
	"flag" text,
	"priority" text,
	"since_on" text,
	"since_on_latest" text,
	"until_on" text,
	"until_on_latest" text,
	"as_of" text,
	"as_of_latest" text,
	"updated_at" text,
	PRIMARY KEY("id", "audience", "version")
);
--> statement-breakpoint
CREATE TABLE "webhook_deliveries" (
	"id" text PRIMARY KEY NOT NULL,
	"webhook_id" text NOT NULL,
	"number" bigint NOT NULL,
	"cause" text NOT NULL,
	"seq" bigint,
	"at" text,
	"record" text,
	"record_id" text,
	"version" bigint,
	"change" text,
	"status" text NOT NULL,
	"attempts" bigint NOT NULL,
	"created_at" text NOT NULL,
	"next_attempt_at" text,
	"last_attempt_at" text,
	"response_status" bigint,
	"duration_ms" bigint,
	"failure" text
);
--> statement-breakpoint
CREATE TABLE "webhook_lease" (
	"id" bigint PRIMARY KEY NOT NULL,
	"owner" text,
	"beat" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhook_progress" (
	"webhook_id" text PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"number" bigint NOT NULL,
	"last_delivered_at" text
);
--> statement-breakpoint
CREATE TABLE "webhook_secrets" (
	"id" text PRIMARY KEY NOT NULL,
	"webhook_id" text NOT NULL,
	"secret" text NOT NULL,
	"made_at" text NOT NULL,
	"until" text
);
--> statement-breakpoint
CREATE TABLE "webhooks" (
	"id" text PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	"actor" text NOT NULL,
	"url" text NOT NULL,
	"description" text,
	"records" text,
	"changes" text,
	"include_record" bigint NOT NULL,
	"enabled" bigint NOT NULL,
	"disabled_reason" text,
	"secret_made_at" text NOT NULL,
	"created_at" text NOT NULL,
	"updated_at" text NOT NULL,
	"retired_at" text
);
--> statement-breakpoint
CREATE UNIQUE INDEX "appeal_editions_current" ON "appeal_editions" ("id","audience") WHERE "to_commit" is null;
--> statement-breakpoint
CREATE INDEX "appeal_editions_by_id" ON "appeal_editions" ("audience","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "appeal_editions_past_id" ON "appeal_editions" ("audience","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "appeal_editions_by_title" ON "appeal_editions" ("audience","title","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "appeal_editions_past_title" ON "appeal_editions" ("audience","title","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "appeal_editions_by_kind" ON "appeal_editions" ("audience","kind","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "appeal_editions_past_kind" ON "appeal_editions" ("audience","kind","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "appeal_editions_by_published_on" ON "appeal_editions" ("audience","published_on","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "appeal_editions_past_published_on" ON "appeal_editions" ("audience","published_on","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "appeal_editions_by_published_on_latest" ON "appeal_editions" ("audience","published_on_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "appeal_editions_past_published_on_latest" ON "appeal_editions" ("audience","published_on_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "appeal_editions_by_status" ON "appeal_editions" ("audience","status","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "appeal_editions_past_status" ON "appeal_editions" ("audience","status","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "appeal_editions_by_as_of" ON "appeal_editions" ("audience","as_of","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "appeal_editions_past_as_of" ON "appeal_editions" ("audience","as_of","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "appeal_editions_by_as_of_latest" ON "appeal_editions" ("audience","as_of_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "appeal_editions_past_as_of_latest" ON "appeal_editions" ("audience","as_of_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "appeal_editions_by_public_signatures_count" ON "appeal_editions" ("audience","public_signatures_count","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "appeal_editions_past_public_signatures_count" ON "appeal_editions" ("audience","public_signatures_count","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "appeal_editions_by_signatures_count" ON "appeal_editions" ("audience","signatures_count","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "appeal_editions_past_signatures_count" ON "appeal_editions" ("audience","signatures_count","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "appeal_editions_by_updated_at" ON "appeal_editions" ("audience","updated_at","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "appeal_editions_past_updated_at" ON "appeal_editions" ("audience","updated_at","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "appeal_organizations_by_organization" ON "appeal_organizations" ("organization_id");
--> statement-breakpoint
CREATE INDEX "appeal_prisoners_by_prisoner" ON "appeal_prisoners" ("prisoner_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "article_editions_current" ON "article_editions" ("id","audience") WHERE "to_commit" is null;
--> statement-breakpoint
CREATE INDEX "article_editions_by_id" ON "article_editions" ("audience","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "article_editions_past_id" ON "article_editions" ("audience","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "article_editions_by_code" ON "article_editions" ("audience","code","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "article_editions_past_code" ON "article_editions" ("audience","code","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "article_editions_by_article" ON "article_editions" ("audience","article","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "article_editions_past_article" ON "article_editions" ("audience","article","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "article_editions_by_article_order" ON "article_editions" ("audience","article_order","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "article_editions_past_article_order" ON "article_editions" ("audience","article_order","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "article_editions_by_part" ON "article_editions" ("audience","part","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "article_editions_past_part" ON "article_editions" ("audience","part","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "article_editions_by_title" ON "article_editions" ("audience","title","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "article_editions_past_title" ON "article_editions" ("audience","title","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "article_editions_by_valid_from" ON "article_editions" ("audience","valid_from","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "article_editions_past_valid_from" ON "article_editions" ("audience","valid_from","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "article_editions_by_valid_from_latest" ON "article_editions" ("audience","valid_from_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "article_editions_past_valid_from_latest" ON "article_editions" ("audience","valid_from_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "article_editions_by_valid_to" ON "article_editions" ("audience","valid_to","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "article_editions_past_valid_to" ON "article_editions" ("audience","valid_to","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "article_editions_by_valid_to_latest" ON "article_editions" ("audience","valid_to_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "article_editions_past_valid_to_latest" ON "article_editions" ("audience","valid_to_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "article_editions_by_updated_at" ON "article_editions" ("audience","updated_at","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "article_editions_past_updated_at" ON "article_editions" ("audience","updated_at","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "articles_by_number" ON "articles" ("code","article");
--> statement-breakpoint
CREATE INDEX "audit_events_by_at" ON "audit_events" ("at","id");
--> statement-breakpoint
CREATE INDEX "audit_events_by_actor" ON "audit_events" ("actor","at","id");
--> statement-breakpoint
CREATE INDEX "audit_events_by_record" ON "audit_events" ("record_id","at","id");
--> statement-breakpoint
CREATE INDEX "audit_events_by_operation" ON "audit_events" ("operation","at","id");
--> statement-breakpoint
CREATE UNIQUE INDEX "case_editions_current" ON "case_editions" ("id","audience") WHERE "to_commit" is null;
--> statement-breakpoint
CREATE INDEX "case_editions_by_id" ON "case_editions" ("audience","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "case_editions_past_id" ON "case_editions" ("audience","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "case_editions_by_title" ON "case_editions" ("audience","title","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "case_editions_past_title" ON "case_editions" ("audience","title","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "case_editions_by_number" ON "case_editions" ("audience","number","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "case_editions_past_number" ON "case_editions" ("audience","number","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "case_editions_by_court_id" ON "case_editions" ("audience","court_id","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "case_editions_past_court_id" ON "case_editions" ("audience","court_id","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "case_editions_by_opened_on" ON "case_editions" ("audience","opened_on","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "case_editions_past_opened_on" ON "case_editions" ("audience","opened_on","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "case_editions_by_opened_on_latest" ON "case_editions" ("audience","opened_on_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "case_editions_past_opened_on_latest" ON "case_editions" ("audience","opened_on_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "case_editions_by_stage" ON "case_editions" ("audience","stage","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "case_editions_past_stage" ON "case_editions" ("audience","stage","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "case_editions_by_as_of" ON "case_editions" ("audience","as_of","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "case_editions_past_as_of" ON "case_editions" ("audience","as_of","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "case_editions_by_as_of_latest" ON "case_editions" ("audience","as_of_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "case_editions_past_as_of_latest" ON "case_editions" ("audience","as_of_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "case_editions_by_tried_jointly" ON "case_editions" ("audience","tried_jointly","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "case_editions_past_tried_jointly" ON "case_editions" ("audience","tried_jointly","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "case_editions_by_updated_at" ON "case_editions" ("audience","updated_at","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "case_editions_past_updated_at" ON "case_editions" ("audience","updated_at","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "cases_by_court" ON "cases" ("court_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "charge_editions_current" ON "charge_editions" ("id","audience") WHERE "to_commit" is null;
--> statement-breakpoint
CREATE INDEX "charge_editions_by_id" ON "charge_editions" ("audience","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "charge_editions_past_id" ON "charge_editions" ("audience","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "charge_editions_by_prisoner_id" ON "charge_editions" ("audience","prisoner_id","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "charge_editions_past_prisoner_id" ON "charge_editions" ("audience","prisoner_id","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "charge_editions_by_article_id" ON "charge_editions" ("audience","article_id","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "charge_editions_past_article_id" ON "charge_editions" ("audience","article_id","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "charge_editions_by_code" ON "charge_editions" ("audience","code","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "charge_editions_past_code" ON "charge_editions" ("audience","code","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "charge_editions_by_article" ON "charge_editions" ("audience","article","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "charge_editions_past_article" ON "charge_editions" ("audience","article","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "charge_editions_by_part" ON "charge_editions" ("audience","part","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "charge_editions_past_part" ON "charge_editions" ("audience","part","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "charge_editions_by_stage" ON "charge_editions" ("audience","stage","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "charge_editions_past_stage" ON "charge_editions" ("audience","stage","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "charge_editions_by_case_id" ON "charge_editions" ("audience","case_id","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "charge_editions_past_case_id" ON "charge_editions" ("audience","case_id","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "charge_editions_by_status" ON "charge_editions" ("audience","status","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "charge_editions_past_status" ON "charge_editions" ("audience","status","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "charge_editions_by_charged_on" ON "charge_editions" ("audience","charged_on","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "charge_editions_past_charged_on" ON "charge_editions" ("audience","charged_on","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "charge_editions_by_charged_on_latest" ON "charge_editions" ("audience","charged_on_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "charge_editions_past_charged_on_latest" ON "charge_editions" ("audience","charged_on_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "charge_editions_by_decided_on" ON "charge_editions" ("audience","decided_on","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "charge_editions_past_decided_on" ON "charge_editions" ("audience","decided_on","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "charge_editions_by_decided_on_latest" ON "charge_editions" ("audience","decided_on_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "charge_editions_past_decided_on_latest" ON "charge_editions" ("audience","decided_on_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "charge_editions_by_in_absentia" ON "charge_editions" ("audience","in_absentia","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "charge_editions_past_in_absentia" ON "charge_editions" ("audience","in_absentia","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "charge_editions_by_as_of" ON "charge_editions" ("audience","as_of","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "charge_editions_past_as_of" ON "charge_editions" ("audience","as_of","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "charge_editions_by_as_of_latest" ON "charge_editions" ("audience","as_of_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "charge_editions_past_as_of_latest" ON "charge_editions" ("audience","as_of_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "charge_editions_by_updated_at" ON "charge_editions" ("audience","updated_at","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "charge_editions_past_updated_at" ON "charge_editions" ("audience","updated_at","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "charges_by_prisoner" ON "charges" ("prisoner_id");
--> statement-breakpoint
CREATE INDEX "charges_by_article" ON "charges" ("article_id");
--> statement-breakpoint
CREATE INDEX "charges_by_case" ON "charges" ("case_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "child_editions_current" ON "child_editions" ("id","audience") WHERE "to_commit" is null;
--> statement-breakpoint
CREATE INDEX "child_editions_by_id" ON "child_editions" ("audience","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "child_editions_past_id" ON "child_editions" ("audience","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "child_editions_by_minor" ON "child_editions" ("audience","minor","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "child_editions_past_minor" ON "child_editions" ("audience","minor","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "child_editions_by_as_of" ON "child_editions" ("audience","as_of","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "child_editions_past_as_of" ON "child_editions" ("audience","as_of","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "child_editions_by_as_of_latest" ON "child_editions" ("audience","as_of_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "child_editions_past_as_of_latest" ON "child_editions" ("audience","as_of_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "child_editions_by_updated_at" ON "child_editions" ("audience","updated_at","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "child_editions_past_updated_at" ON "child_editions" ("audience","updated_at","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "child_prisoners_by_prisoner" ON "child_prisoners" ("prisoner_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "claim_editions_current" ON "claim_editions" ("id","audience") WHERE "to_commit" is null;
--> statement-breakpoint
CREATE INDEX "claim_editions_by_id" ON "claim_editions" ("audience","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "claim_editions_past_id" ON "claim_editions" ("audience","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "claim_editions_by_prisoner_id" ON "claim_editions" ("audience","prisoner_id","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "claim_editions_past_prisoner_id" ON "claim_editions" ("audience","prisoner_id","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "claim_editions_by_record" ON "claim_editions" ("audience","record","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "claim_editions_past_record" ON "claim_editions" ("audience","record","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "claim_editions_by_record_id" ON "claim_editions" ("audience","record_id","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "claim_editions_past_record_id" ON "claim_editions" ("audience","record_id","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "claim_editions_by_property" ON "claim_editions" ("audience","property","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "claim_editions_past_property" ON "claim_editions" ("audience","property","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "claim_editions_by_as_of" ON "claim_editions" ("audience","as_of","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "claim_editions_past_as_of" ON "claim_editions" ("audience","as_of","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "claim_editions_by_as_of_latest" ON "claim_editions" ("audience","as_of_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "claim_editions_past_as_of_latest" ON "claim_editions" ("audience","as_of_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "claim_editions_by_reliability" ON "claim_editions" ("audience","reliability","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "claim_editions_past_reliability" ON "claim_editions" ("audience","reliability","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "claim_editions_by_chosen" ON "claim_editions" ("audience","chosen","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "claim_editions_past_chosen" ON "claim_editions" ("audience","chosen","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "claim_editions_by_updated_at" ON "claim_editions" ("audience","updated_at","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "claim_editions_past_updated_at" ON "claim_editions" ("audience","updated_at","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "claims_by_prisoner" ON "claims" ("prisoner_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "consent_editions_current" ON "consent_editions" ("id","audience") WHERE "to_commit" is null;
--> statement-breakpoint
CREATE INDEX "consent_editions_by_id" ON "consent_editions" ("audience","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "consent_editions_past_id" ON "consent_editions" ("audience","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "consent_editions_by_prisoner_id" ON "consent_editions" ("audience","prisoner_id","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "consent_editions_past_prisoner_id" ON "consent_editions" ("audience","prisoner_id","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "consent_editions_by_given_by" ON "consent_editions" ("audience","given_by","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "consent_editions_past_given_by" ON "consent_editions" ("audience","given_by","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "consent_editions_by_basis" ON "consent_editions" ("audience","basis","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "consent_editions_past_basis" ON "consent_editions" ("audience","basis","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "consent_editions_by_granted_on" ON "consent_editions" ("audience","granted_on","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "consent_editions_past_granted_on" ON "consent_editions" ("audience","granted_on","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "consent_editions_by_granted_on_latest" ON "consent_editions" ("audience","granted_on_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "consent_editions_past_granted_on_latest" ON "consent_editions" ("audience","granted_on_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "consent_editions_by_expires_on" ON "consent_editions" ("audience","expires_on","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "consent_editions_past_expires_on" ON "consent_editions" ("audience","expires_on","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "consent_editions_by_expires_on_latest" ON "consent_editions" ("audience","expires_on_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "consent_editions_past_expires_on_latest" ON "consent_editions" ("audience","expires_on_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "consent_editions_by_withdrawn_on" ON "consent_editions" ("audience","withdrawn_on","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "consent_editions_past_withdrawn_on" ON "consent_editions" ("audience","withdrawn_on","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "consent_editions_by_withdrawn_on_latest" ON "consent_editions" ("audience","withdrawn_on_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "consent_editions_past_withdrawn_on_latest" ON "consent_editions" ("audience","withdrawn_on_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "consent_editions_by_updated_at" ON "consent_editions" ("audience","updated_at","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "consent_editions_past_updated_at" ON "consent_editions" ("audience","updated_at","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "consents_by_prisoner" ON "consents" ("prisoner_id");
--> statement-breakpoint
CREATE INDEX "consents_by_end" ON "consents" ("expires_on");
--> statement-breakpoint
CREATE UNIQUE INDEX "contact_status_editions_current" ON "contact_status_editions" ("id","audience") WHERE "to_commit" is null;
--> statement-breakpoint
CREATE INDEX "contact_status_editions_by_id" ON "contact_status_editions" ("audience","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "contact_status_editions_past_id" ON "contact_status_editions" ("audience","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "contact_status_editions_by_prisoner_id" ON "contact_status_editions" ("audience","prisoner_id","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "contact_status_editions_past_prisoner_id" ON "contact_status_editions" ("audience","prisoner_id","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "contact_status_editions_by_status" ON "contact_status_editions" ("audience","status","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "contact_status_editions_past_status" ON "contact_status_editions" ("audience","status","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "contact_status_editions_by_family" ON "contact_status_editions" ("audience","family","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "contact_status_editions_past_family" ON "contact_status_editions" ("audience","family","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "contact_status_editions_by_counsel" ON "contact_status_editions" ("audience","counsel","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "contact_status_editions_past_counsel" ON "contact_status_editions" ("audience","counsel","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "contact_status_editions_by_humanitarian" ON "contact_status_editions" ("audience","humanitarian","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "contact_status_editions_past_humanitarian" ON "contact_status_editions" ("audience","humanitarian","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "contact_status_editions_by_human_rights_organisation" ON "contact_status_editions" ("audience","human_rights_organisation","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "contact_status_editions_past_human_rights_organisation" ON "contact_status_editions" ("audience","human_rights_organisation","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "contact_status_editions_by_since_on" ON "contact_status_editions" ("audience","since_on","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "contact_status_editions_past_since_on" ON "contact_status_editions" ("audience","since_on","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "contact_status_editions_by_since_on_latest" ON "contact_status_editions" ("audience","since_on_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "contact_status_editions_past_since_on_latest" ON "contact_status_editions" ("audience","since_on_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "contact_status_editions_by_until_on" ON "contact_status_editions" ("audience","until_on","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "contact_status_editions_past_until_on" ON "contact_status_editions" ("audience","until_on","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "contact_status_editions_by_until_on_latest" ON "contact_status_editions" ("audience","until_on_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "contact_status_editions_past_until_on_latest" ON "contact_status_editions" ("audience","until_on_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "contact_status_editions_by_as_of" ON "contact_status_editions" ("audience","as_of","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "contact_status_editions_past_as_of" ON "contact_status_editions" ("audience","as_of","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "contact_status_editions_by_as_of_latest" ON "contact_status_editions" ("audience","as_of_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "contact_status_editions_past_as_of_latest" ON "contact_status_editions" ("audience","as_of_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "contact_status_editions_by_updated_at" ON "contact_status_editions" ("audience","updated_at","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "contact_status_editions_past_updated_at" ON "contact_status_editions" ("audience","updated_at","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "contact_statuses_by_prisoner" ON "contact_statuses" ("prisoner_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "correction_editions_current" ON "correction_editions" ("id","audience") WHERE "to_commit" is null;
--> statement-breakpoint
CREATE INDEX "correction_editions_by_id" ON "correction_editions" ("audience","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "correction_editions_past_id" ON "correction_editions" ("audience","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "correction_editions_by_kind" ON "correction_editions" ("audience","kind","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "correction_editions_past_kind" ON "correction_editions" ("audience","kind","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "correction_editions_by_prisoner_id" ON "correction_editions" ("audience","prisoner_id","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "correction_editions_past_prisoner_id" ON "correction_editions" ("audience","prisoner_id","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "correction_editions_by_status" ON "correction_editions" ("audience","status","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "correction_editions_past_status" ON "correction_editions" ("audience","status","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "correction_editions_by_urgent" ON "correction_editions" ("audience","urgent","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "correction_editions_past_urgent" ON "correction_editions" ("audience","urgent","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "correction_editions_by_received_on" ON "correction_editions" ("audience","received_on","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "correction_editions_past_received_on" ON "correction_editions" ("audience","received_on","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "correction_editions_by_received_on_latest" ON "correction_editions" ("audience","received_on_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "correction_editions_past_received_on_latest" ON "correction_editions" ("audience","received_on_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "correction_editions_by_resolved_on" ON "correction_editions" ("audience","resolved_on","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "correction_editions_past_resolved_on" ON "correction_editions" ("audience","resolved_on","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "correction_editions_by_resolved_on_latest" ON "correction_editions" ("audience","resolved_on_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "correction_editions_past_resolved_on_latest" ON "correction_editions" ("audience","resolved_on_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "correction_editions_by_updated_at" ON "correction_editions" ("audience","updated_at","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "correction_editions_past_updated_at" ON "correction_editions" ("audience","updated_at","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "corrections_by_status" ON "corrections" ("status","kind");
--> statement-breakpoint
CREATE UNIQUE INDEX "custody_period_editions_current" ON "custody_period_editions" ("id","audience") WHERE "to_commit" is null;
--> statement-breakpoint
CREATE INDEX "custody_period_editions_by_id" ON "custody_period_editions" ("audience","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "custody_period_editions_past_id" ON "custody_period_editions" ("audience","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "custody_period_editions_by_prisoner_id" ON "custody_period_editions" ("audience","prisoner_id","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "custody_period_editions_past_prisoner_id" ON "custody_period_editions" ("audience","prisoner_id","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "custody_period_editions_by_status" ON "custody_period_editions" ("audience","status","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "custody_period_editions_past_status" ON "custody_period_editions" ("audience","status","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "custody_period_editions_by_facility_id" ON "custody_period_editions" ("audience","facility_id","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "custody_period_editions_past_facility_id" ON "custody_period_editions" ("audience","facility_id","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "custody_period_editions_by_from_on" ON "custody_period_editions" ("audience","from_on","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "custody_period_editions_past_from_on" ON "custody_period_editions" ("audience","from_on","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "custody_period_editions_by_from_on_latest" ON "custody_period_editions" ("audience","from_on_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "custody_period_editions_past_from_on_latest" ON "custody_period_editions" ("audience","from_on_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "custody_period_editions_by_to_on" ON "custody_period_editions" ("audience","to_on","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "custody_period_editions_past_to_on" ON "custody_period_editions" ("audience","to_on","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "custody_period_editions_by_to_on_latest" ON "custody_period_editions" ("audience","to_on_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "custody_period_editions_past_to_on_latest" ON "custody_period_editions" ("audience","to_on_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "custody_period_editions_by_as_of" ON "custody_period_editions" ("audience","as_of","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "custody_period_editions_past_as_of" ON "custody_period_editions" ("audience","as_of","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "custody_period_editions_by_as_of_latest" ON "custody_period_editions" ("audience","as_of_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "custody_period_editions_past_as_of_latest" ON "custody_period_editions" ("audience","as_of_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "custody_period_editions_by_updated_at" ON "custody_period_editions" ("audience","updated_at","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "custody_period_editions_past_updated_at" ON "custody_period_editions" ("audience","updated_at","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "custody_periods_by_prisoner" ON "custody_periods" ("prisoner_id");
--> statement-breakpoint
CREATE INDEX "custody_periods_by_facility" ON "custody_periods" ("facility_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "designation_editions_current" ON "designation_editions" ("id","audience") WHERE "to_commit" is null;
--> statement-breakpoint
CREATE INDEX "designation_editions_by_id" ON "designation_editions" ("audience","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "designation_editions_past_id" ON "designation_editions" ("audience","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "designation_editions_by_prisoner_id" ON "designation_editions" ("audience","prisoner_id","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "designation_editions_past_prisoner_id" ON "designation_editions" ("audience","prisoner_id","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "designation_editions_by_list" ON "designation_editions" ("audience","list","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "designation_editions_past_list" ON "designation_editions" ("audience","list","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "designation_editions_by_listed_on" ON "designation_editions" ("audience","listed_on","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "designation_editions_past_listed_on" ON "designation_editions" ("audience","listed_on","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "designation_editions_by_listed_on_latest" ON "designation_editions" ("audience","listed_on_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "designation_editions_past_listed_on_latest" ON "designation_editions" ("audience","listed_on_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "designation_editions_by_removed_on" ON "designation_editions" ("audience","removed_on","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "designation_editions_past_removed_on" ON "designation_editions" ("audience","removed_on","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "designation_editions_by_removed_on_latest" ON "designation_editions" ("audience","removed_on_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "designation_editions_past_removed_on_latest" ON "designation_editions" ("audience","removed_on_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "designation_editions_by_certainty" ON "designation_editions" ("audience","certainty","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "designation_editions_past_certainty" ON "designation_editions" ("audience","certainty","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "designation_editions_by_updated_at" ON "designation_editions" ("audience","updated_at","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "designation_editions_past_updated_at" ON "designation_editions" ("audience","updated_at","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "designations_by_prisoner" ON "designations" ("prisoner_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "duplicate_decision_editions_current" ON "duplicate_decision_editions" ("id","audience") WHERE "to_commit" is null;
--> statement-breakpoint
CREATE INDEX "duplicate_decision_editions_by_id" ON "duplicate_decision_editions" ("audience","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "duplicate_decision_editions_past_id" ON "duplicate_decision_editions" ("audience","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "duplicate_decision_editions_by_first_id" ON "duplicate_decision_editions" ("audience","first_id","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "duplicate_decision_editions_past_first_id" ON "duplicate_decision_editions" ("audience","first_id","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "duplicate_decision_editions_by_second_id" ON "duplicate_decision_editions" ("audience","second_id","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "duplicate_decision_editions_past_second_id" ON "duplicate_decision_editions" ("audience","second_id","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "duplicate_decision_editions_by_decision" ON "duplicate_decision_editions" ("audience","decision","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "duplicate_decision_editions_past_decision" ON "duplicate_decision_editions" ("audience","decision","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "duplicate_decision_editions_by_updated_at" ON "duplicate_decision_editions" ("audience","updated_at","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "duplicate_decision_editions_past_updated_at" ON "duplicate_decision_editions" ("audience","updated_at","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "duplicate_decisions_by_first" ON "duplicate_decisions" ("first_id","second_id");
--> statement-breakpoint
CREATE INDEX "duplicate_decisions_by_second" ON "duplicate_decisions" ("second_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "event_editions_current" ON "event_editions" ("id","audience") WHERE "to_commit" is null;
--> statement-breakpoint
CREATE INDEX "event_editions_by_id" ON "event_editions" ("audience","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "event_editions_past_id" ON "event_editions" ("audience","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "event_editions_by_prisoner_id" ON "event_editions" ("audience","prisoner_id","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "event_editions_past_prisoner_id" ON "event_editions" ("audience","prisoner_id","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "event_editions_by_kind" ON "event_editions" ("audience","kind","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "event_editions_past_kind" ON "event_editions" ("audience","kind","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "event_editions_by_happened_on" ON "event_editions" ("audience","happened_on","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "event_editions_past_happened_on" ON "event_editions" ("audience","happened_on","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "event_editions_by_happened_on_latest" ON "event_editions" ("audience","happened_on_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "event_editions_past_happened_on_latest" ON "event_editions" ("audience","happened_on_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "event_editions_by_facility_id" ON "event_editions" ("audience","facility_id","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "event_editions_past_facility_id" ON "event_editions" ("audience","facility_id","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "event_editions_by_certainty" ON "event_editions" ("audience","certainty","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "event_editions_past_certainty" ON "event_editions" ("audience","certainty","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "event_editions_by_updated_at" ON "event_editions" ("audience","updated_at","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "event_editions_past_updated_at" ON "event_editions" ("audience","updated_at","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "events_by_prisoner" ON "events" ("prisoner_id");
--> statement-breakpoint
CREATE INDEX "events_by_facility" ON "events" ("facility_id");
--> statement-breakpoint
CREATE INDEX "export_requests_by_actor" ON "export_requests" ("actor","expires_on");
--> statement-breakpoint
CREATE INDEX "export_requests_by_end" ON "export_requests" ("expires_on");
--> statement-breakpoint
CREATE UNIQUE INDEX "facility_editions_current" ON "facility_editions" ("id","audience") WHERE "to_commit" is null;
--> statement-breakpoint
CREATE INDEX "facility_editions_by_id" ON "facility_editions" ("audience","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "facility_editions_past_id" ON "facility_editions" ("audience","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "facility_editions_by_name" ON "facility_editions" ("audience","name","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "facility_editions_past_name" ON "facility_editions" ("audience","name","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "facility_editions_by_kind" ON "facility_editions" ("audience","kind","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "facility_editions_past_kind" ON "facility_editions" ("audience","kind","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "facility_editions_by_holds" ON "facility_editions" ("audience","holds","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "facility_editions_past_holds" ON "facility_editions" ("audience","holds","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "facility_editions_by_country" ON "facility_editions" ("audience","country","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "facility_editions_past_country" ON "facility_editions" ("audience","country","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "facility_editions_by_region" ON "facility_editions" ("audience","region","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "facility_editions_past_region" ON "facility_editions" ("audience","region","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "facility_editions_by_has_address" ON "facility_editions" ("audience","has_address","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "facility_editions_past_has_address" ON "facility_editions" ("audience","has_address","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "facility_editions_by_valid_from" ON "facility_editions" ("audience","valid_from","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "facility_editions_past_valid_from" ON "facility_editions" ("audience","valid_from","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "facility_editions_by_valid_from_latest" ON "facility_editions" ("audience","valid_from_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "facility_editions_past_valid_from_latest" ON "facility_editions" ("audience","valid_from_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "facility_editions_by_valid_to" ON "facility_editions" ("audience","valid_to","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "facility_editions_past_valid_to" ON "facility_editions" ("audience","valid_to","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "facility_editions_by_valid_to_latest" ON "facility_editions" ("audience","valid_to_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "facility_editions_past_valid_to_latest" ON "facility_editions" ("audience","valid_to_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "facility_editions_by_address_verified" ON "facility_editions" ("audience","address_verified","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "facility_editions_past_address_verified" ON "facility_editions" ("audience","address_verified","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "facility_editions_by_updated_at" ON "facility_editions" ("audience","updated_at","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "facility_editions_past_updated_at" ON "facility_editions" ("audience","updated_at","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE UNIQUE INDEX "figure_editions_current" ON "figure_editions" ("id","audience") WHERE "to_commit" is null;
--> statement-breakpoint
CREATE INDEX "figure_editions_by_id" ON "figure_editions" ("audience","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "figure_editions_past_id" ON "figure_editions" ("audience","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "figure_editions_by_value" ON "figure_editions" ("audience","value","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "figure_editions_past_value" ON "figure_editions" ("audience","value","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "figure_editions_by_bound" ON "figure_editions" ("audience","bound","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "figure_editions_past_bound" ON "figure_editions" ("audience","bound","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "figure_editions_by_unit" ON "figure_editions" ("audience","unit","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "figure_editions_past_unit" ON "figure_editions" ("audience","unit","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "figure_editions_by_scope" ON "figure_editions" ("audience","scope","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "figure_editions_past_scope" ON "figure_editions" ("audience","scope","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "figure_editions_by_country" ON "figure_editions" ("audience","country","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "figure_editions_past_country" ON "figure_editions" ("audience","country","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "figure_editions_by_region" ON "figure_editions" ("audience","region","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "figure_editions_past_region" ON "figure_editions" ("audience","region","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "figure_editions_by_appeal_id" ON "figure_editions" ("audience","appeal_id","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "figure_editions_past_appeal_id" ON "figure_editions" ("audience","appeal_id","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "figure_editions_by_as_of" ON "figure_editions" ("audience","as_of","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "figure_editions_past_as_of" ON "figure_editions" ("audience","as_of","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "figure_editions_by_as_of_latest" ON "figure_editions" ("audience","as_of_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "figure_editions_past_as_of_latest" ON "figure_editions" ("audience","as_of_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "figure_editions_by_updated_at" ON "figure_editions" ("audience","updated_at","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "figure_editions_past_updated_at" ON "figure_editions" ("audience","updated_at","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "figures_by_appeal" ON "figures" ("appeal_id");
--> statement-breakpoint
CREATE INDEX "import_rows_by_outcome" ON "import_rows" ("import_id","outcome","number");
--> statement-breakpoint
CREATE INDEX "import_rows_by_likeness" ON "import_rows" ("import_id","likeness","number");
--> statement-breakpoint
CREATE INDEX "import_rows_by_record" ON "import_rows" ("import_id","record_id","number");
--> statement-breakpoint
CREATE INDEX "imports_by_age" ON "imports" ("created_at","id");
--> statement-breakpoint
CREATE INDEX "imports_by_state" ON "imports" ("state","created_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "incident_editions_current" ON "incident_editions" ("id","audience") WHERE "to_commit" is null;
--> statement-breakpoint
CREATE INDEX "incident_editions_by_id" ON "incident_editions" ("audience","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "incident_editions_past_id" ON "incident_editions" ("audience","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "incident_editions_by_prisoner_id" ON "incident_editions" ("audience","prisoner_id","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "incident_editions_past_prisoner_id" ON "incident_editions" ("audience","prisoner_id","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "incident_editions_by_kind" ON "incident_editions" ("audience","kind","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "incident_editions_past_kind" ON "incident_editions" ("audience","kind","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "incident_editions_by_from_on" ON "incident_editions" ("audience","from_on","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "incident_editions_past_from_on" ON "incident_editions" ("audience","from_on","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "incident_editions_by_from_on_latest" ON "incident_editions" ("audience","from_on_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "incident_editions_past_from_on_latest" ON "incident_editions" ("audience","from_on_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "incident_editions_by_to_on" ON "incident_editions" ("audience","to_on","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "incident_editions_past_to_on" ON "incident_editions" ("audience","to_on","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "incident_editions_by_to_on_latest" ON "incident_editions" ("audience","to_on_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "incident_editions_past_to_on_latest" ON "incident_editions" ("audience","to_on_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "incident_editions_by_days" ON "incident_editions" ("audience","days","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "incident_editions_past_days" ON "incident_editions" ("audience","days","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "incident_editions_by_facility_id" ON "incident_editions" ("audience","facility_id","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "incident_editions_past_facility_id" ON "incident_editions" ("audience","facility_id","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "incident_editions_by_certainty" ON "incident_editions" ("audience","certainty","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "incident_editions_past_certainty" ON "incident_editions" ("audience","certainty","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "incident_editions_by_updated_at" ON "incident_editions" ("audience","updated_at","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "incident_editions_past_updated_at" ON "incident_editions" ("audience","updated_at","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "incidents_by_prisoner" ON "incidents" ("prisoner_id");
--> statement-breakpoint
CREATE INDEX "incidents_by_facility" ON "incidents" ("facility_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "merge_editions_current" ON "merge_editions" ("id","audience") WHERE "to_commit" is null;
--> statement-breakpoint
CREATE INDEX "merge_editions_by_id" ON "merge_editions" ("audience","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "merge_editions_past_id" ON "merge_editions" ("audience","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "merge_editions_by_kept_id" ON "merge_editions" ("audience","kept_id","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "merge_editions_past_kept_id" ON "merge_editions" ("audience","kept_id","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "merge_editions_by_merged_id" ON "merge_editions" ("audience","merged_id","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "merge_editions_past_merged_id" ON "merge_editions" ("audience","merged_id","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "merge_editions_by_merged_on" ON "merge_editions" ("audience","merged_on","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "merge_editions_past_merged_on" ON "merge_editions" ("audience","merged_on","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "merge_editions_by_merged_on_latest" ON "merge_editions" ("audience","merged_on_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "merge_editions_past_merged_on_latest" ON "merge_editions" ("audience","merged_on_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "merge_editions_by_undone_on" ON "merge_editions" ("audience","undone_on","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "merge_editions_past_undone_on" ON "merge_editions" ("audience","undone_on","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "merge_editions_by_undone_on_latest" ON "merge_editions" ("audience","undone_on_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "merge_editions_past_undone_on_latest" ON "merge_editions" ("audience","undone_on_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "merge_editions_by_updated_at" ON "merge_editions" ("audience","updated_at","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "merge_editions_past_updated_at" ON "merge_editions" ("audience","updated_at","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "merges_by_kept" ON "merges" ("kept_id");
--> statement-breakpoint
CREATE INDEX "merges_by_merged" ON "merges" ("merged_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "name_editions_current" ON "name_editions" ("id","audience") WHERE "to_commit" is null;
--> statement-breakpoint
CREATE INDEX "name_editions_by_id" ON "name_editions" ("audience","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "name_editions_past_id" ON "name_editions" ("audience","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "name_editions_by_prisoner_id" ON "name_editions" ("audience","prisoner_id","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "name_editions_past_prisoner_id" ON "name_editions" ("audience","prisoner_id","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "name_editions_by_script" ON "name_editions" ("audience","script","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "name_editions_past_script" ON "name_editions" ("audience","script","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "name_editions_by_language_basis" ON "name_editions" ("audience","language_basis","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "name_editions_past_language_basis" ON "name_editions" ("audience","language_basis","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "name_editions_by_kind" ON "name_editions" ("audience","kind","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "name_editions_past_kind" ON "name_editions" ("audience","kind","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "name_editions_by_updated_at" ON "name_editions" ("audience","updated_at","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "name_editions_past_updated_at" ON "name_editions" ("audience","updated_at","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "names_by_prisoner" ON "names" ("prisoner_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "organization_editions_current" ON "organization_editions" ("id","audience") WHERE "to_commit" is null;
--> statement-breakpoint
CREATE INDEX "organization_editions_by_id" ON "organization_editions" ("audience","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "organization_editions_past_id" ON "organization_editions" ("audience","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "organization_editions_by_name" ON "organization_editions" ("audience","name","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "organization_editions_past_name" ON "organization_editions" ("audience","name","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "organization_editions_by_kind" ON "organization_editions" ("audience","kind","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "organization_editions_past_kind" ON "organization_editions" ("audience","kind","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "organization_editions_by_country" ON "organization_editions" ("audience","country","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "organization_editions_past_country" ON "organization_editions" ("audience","country","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "organization_editions_by_updated_at" ON "organization_editions" ("audience","updated_at","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "organization_editions_past_updated_at" ON "organization_editions" ("audience","updated_at","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE UNIQUE INDEX "prisoner_editions_current" ON "prisoner_editions" ("id","audience") WHERE "to_commit" is null;
--> statement-breakpoint
CREATE INDEX "prisoner_editions_by_id" ON "prisoner_editions" ("audience","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_past_id" ON "prisoner_editions" ("audience","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_by_display_name" ON "prisoner_editions" ("audience","display_name","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_past_display_name" ON "prisoner_editions" ("audience","display_name","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_by_family_name" ON "prisoner_editions" ("audience","family_name","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_past_family_name" ON "prisoner_editions" ("audience","family_name","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_by_sex" ON "prisoner_editions" ("audience","sex","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_past_sex" ON "prisoner_editions" ("audience","sex","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_by_country" ON "prisoner_editions" ("audience","country","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_past_country" ON "prisoner_editions" ("audience","country","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_by_birth_date" ON "prisoner_editions" ("audience","birth_date","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_past_birth_date" ON "prisoner_editions" ("audience","birth_date","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_by_birth_date_latest" ON "prisoner_editions" ("audience","birth_date_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_past_birth_date_latest" ON "prisoner_editions" ("audience","birth_date_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_by_birthday_month" ON "prisoner_editions" ("audience","birthday_month","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_past_birthday_month" ON "prisoner_editions" ("audience","birthday_month","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_by_custody_status" ON "prisoner_editions" ("audience","custody_status","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_past_custody_status" ON "prisoner_editions" ("audience","custody_status","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_by_situation" ON "prisoner_editions" ("audience","situation","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_past_situation" ON "prisoner_editions" ("audience","situation","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_by_custody_as_of" ON "prisoner_editions" ("audience","custody_as_of","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_past_custody_as_of" ON "prisoner_editions" ("audience","custody_as_of","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_by_custody_as_of_latest" ON "prisoner_editions" ("audience","custody_as_of_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_past_custody_as_of_latest" ON "prisoner_editions" ("audience","custody_as_of_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_by_facility_id" ON "prisoner_editions" ("audience","facility_id","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_past_facility_id" ON "prisoner_editions" ("audience","facility_id","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_by_sentences_count" ON "prisoner_editions" ("audience","sentences_count","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_past_sentences_count" ON "prisoner_editions" ("audience","sentences_count","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_by_stated_term_months" ON "prisoner_editions" ("audience","stated_term_months","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_past_stated_term_months" ON "prisoner_editions" ("audience","stated_term_months","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_by_minor_children_count" ON "prisoner_editions" ("audience","minor_children_count","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_past_minor_children_count" ON "prisoner_editions" ("audience","minor_children_count","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_by_urgent_medical" ON "prisoner_editions" ("audience","urgent_medical","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_past_urgent_medical" ON "prisoner_editions" ("audience","urgent_medical","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_by_letters_withheld" ON "prisoner_editions" ("audience","letters_withheld","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_past_letters_withheld" ON "prisoner_editions" ("audience","letters_withheld","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_by_updated_at" ON "prisoner_editions" ("audience","updated_at","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_past_updated_at" ON "prisoner_editions" ("audience","updated_at","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_by_custody_status_stated_term_months" ON "prisoner_editions" ("audience","custody_status","stated_term_months","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "prisoner_editions_past_custody_status_stated_term_months" ON "prisoner_editions" ("audience","custody_status","stated_term_months","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE UNIQUE INDEX "recognition_editions_current" ON "recognition_editions" ("id","audience") WHERE "to_commit" is null;
--> statement-breakpoint
CREATE INDEX "recognition_editions_by_id" ON "recognition_editions" ("audience","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "recognition_editions_past_id" ON "recognition_editions" ("audience","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "recognition_editions_by_prisoner_id" ON "recognition_editions" ("audience","prisoner_id","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "recognition_editions_past_prisoner_id" ON "recognition_editions" ("audience","prisoner_id","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "recognition_editions_by_body" ON "recognition_editions" ("audience","body","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "recognition_editions_past_body" ON "recognition_editions" ("audience","body","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "recognition_editions_by_body_name" ON "recognition_editions" ("audience","body_name","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "recognition_editions_past_body_name" ON "recognition_editions" ("audience","body_name","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "recognition_editions_by_organization_id" ON "recognition_editions" ("audience","organization_id","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "recognition_editions_past_organization_id" ON "recognition_editions" ("audience","organization_id","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "recognition_editions_by_status" ON "recognition_editions" ("audience","status","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "recognition_editions_past_status" ON "recognition_editions" ("audience","status","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "recognition_editions_by_opinion_number" ON "recognition_editions" ("audience","opinion_number","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "recognition_editions_past_opinion_number" ON "recognition_editions" ("audience","opinion_number","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "recognition_editions_by_recognised_on" ON "recognition_editions" ("audience","recognised_on","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "recognition_editions_past_recognised_on" ON "recognition_editions" ("audience","recognised_on","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "recognition_editions_by_recognised_on_latest" ON "recognition_editions" ("audience","recognised_on_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "recognition_editions_past_recognised_on_latest" ON "recognition_editions" ("audience","recognised_on_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "recognition_editions_by_withdrawn_on" ON "recognition_editions" ("audience","withdrawn_on","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "recognition_editions_past_withdrawn_on" ON "recognition_editions" ("audience","withdrawn_on","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "recognition_editions_by_withdrawn_on_latest" ON "recognition_editions" ("audience","withdrawn_on_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "recognition_editions_past_withdrawn_on_latest" ON "recognition_editions" ("audience","withdrawn_on_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "recognition_editions_by_as_of" ON "recognition_editions" ("audience","as_of","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "recognition_editions_past_as_of" ON "recognition_editions" ("audience","as_of","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "recognition_editions_by_as_of_latest" ON "recognition_editions" ("audience","as_of_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "recognition_editions_past_as_of_latest" ON "recognition_editions" ("audience","as_of_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "recognition_editions_by_updated_at" ON "recognition_editions" ("audience","updated_at","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "recognition_editions_past_updated_at" ON "recognition_editions" ("audience","updated_at","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "recognitions_by_prisoner" ON "recognitions" ("prisoner_id");
--> statement-breakpoint
CREATE INDEX "recognitions_by_organization" ON "recognitions" ("organization_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "record_claim_editions_current" ON "record_claim_editions" ("id","audience") WHERE "to_commit" is null;
--> statement-breakpoint
CREATE INDEX "record_claim_editions_by_id" ON "record_claim_editions" ("audience","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "record_claim_editions_past_id" ON "record_claim_editions" ("audience","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "record_claim_editions_by_record" ON "record_claim_editions" ("audience","record","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "record_claim_editions_past_record" ON "record_claim_editions" ("audience","record","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "record_claim_editions_by_record_id" ON "record_claim_editions" ("audience","record_id","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "record_claim_editions_past_record_id" ON "record_claim_editions" ("audience","record_id","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "record_claim_editions_by_property" ON "record_claim_editions" ("audience","property","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "record_claim_editions_past_property" ON "record_claim_editions" ("audience","property","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "record_claim_editions_by_as_of" ON "record_claim_editions" ("audience","as_of","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "record_claim_editions_past_as_of" ON "record_claim_editions" ("audience","as_of","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "record_claim_editions_by_as_of_latest" ON "record_claim_editions" ("audience","as_of_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "record_claim_editions_past_as_of_latest" ON "record_claim_editions" ("audience","as_of_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "record_claim_editions_by_reliability" ON "record_claim_editions" ("audience","reliability","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "record_claim_editions_past_reliability" ON "record_claim_editions" ("audience","reliability","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "record_claim_editions_by_chosen" ON "record_claim_editions" ("audience","chosen","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "record_claim_editions_past_chosen" ON "record_claim_editions" ("audience","chosen","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "record_claim_editions_by_updated_at" ON "record_claim_editions" ("audience","updated_at","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "record_claim_editions_past_updated_at" ON "record_claim_editions" ("audience","updated_at","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "record_claims_by_subject" ON "record_claims" ("record_id","record","property");
--> statement-breakpoint
CREATE UNIQUE INDEX "api_keys_secret_digest" ON "api_keys" ("secret_digest");
--> statement-breakpoint
CREATE UNIQUE INDEX "api_keys_previous_digest" ON "api_keys" ("previous_digest");
--> statement-breakpoint
CREATE UNIQUE INDEX "changes_public_seq" ON "changes" ("public_seq");
--> statement-breakpoint
CREATE UNIQUE INDEX "changes_partner_seq" ON "changes" ("partner_seq");
--> statement-breakpoint
CREATE UNIQUE INDEX "changes_confidential_seq" ON "changes" ("confidential_seq");
--> statement-breakpoint
CREATE INDEX "commits_by_at" ON "commits" ("at","commit_number");
--> statement-breakpoint
CREATE INDEX "commits_by_public_seq" ON "commits" ("public_seq","commit_number");
--> statement-breakpoint
CREATE INDEX "commits_by_partner_seq" ON "commits" ("partner_seq","commit_number");
--> statement-breakpoint
CREATE INDEX "commits_by_confidential_seq" ON "commits" ("confidential_seq","commit_number");
--> statement-breakpoint
CREATE INDEX "edition_keys_by_value" ON "edition_keys" ("record","audience","field","value","id","to_commit","from_commit");
--> statement-breakpoint
CREATE INDEX "idempotency_keys_by_at" ON "idempotency_keys" ("at");
--> statement-breakpoint
CREATE INDEX "revisions_by_commit" ON "revisions" ("commit_number","record","id","revision");
--> statement-breakpoint
CREATE INDEX "withdrawals_by_id" ON "withdrawals" ("record","id");
--> statement-breakpoint
CREATE INDEX "withdrawals_by_public_seq" ON "withdrawals" ("public_seq","record","id","version","audience");
--> statement-breakpoint
CREATE INDEX "withdrawals_by_partner_seq" ON "withdrawals" ("partner_seq","record","id","version","audience");
--> statement-breakpoint
CREATE INDEX "withdrawals_by_confidential_seq" ON "withdrawals" ("confidential_seq","record","id","version","audience");
--> statement-breakpoint
CREATE UNIQUE INDEX "release_editions_current" ON "release_editions" ("id","audience") WHERE "to_commit" is null;
--> statement-breakpoint
CREATE INDEX "release_editions_by_id" ON "release_editions" ("audience","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "release_editions_past_id" ON "release_editions" ("audience","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "release_editions_by_prisoner_id" ON "release_editions" ("audience","prisoner_id","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "release_editions_past_prisoner_id" ON "release_editions" ("audience","prisoner_id","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "release_editions_by_released_on" ON "release_editions" ("audience","released_on","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "release_editions_past_released_on" ON "release_editions" ("audience","released_on","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "release_editions_by_released_on_latest" ON "release_editions" ("audience","released_on_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "release_editions_past_released_on_latest" ON "release_editions" ("audience","released_on_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "release_editions_by_legal_basis" ON "release_editions" ("audience","legal_basis","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "release_editions_past_legal_basis" ON "release_editions" ("audience","legal_basis","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "release_editions_by_context" ON "release_editions" ("audience","context","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "release_editions_past_context" ON "release_editions" ("audience","context","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "release_editions_by_destination" ON "release_editions" ("audience","destination","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "release_editions_past_destination" ON "release_editions" ("audience","destination","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "release_editions_by_documents_confiscated" ON "release_editions" ("audience","documents_confiscated","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "release_editions_past_documents_confiscated" ON "release_editions" ("audience","documents_confiscated","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "release_editions_by_criminal_record_retained" ON "release_editions" ("audience","criminal_record_retained","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "release_editions_past_criminal_record_retained" ON "release_editions" ("audience","criminal_record_retained","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "release_editions_by_supervision_type" ON "release_editions" ("audience","supervision_type","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "release_editions_past_supervision_type" ON "release_editions" ("audience","supervision_type","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "release_editions_by_certainty" ON "release_editions" ("audience","certainty","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "release_editions_past_certainty" ON "release_editions" ("audience","certainty","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "release_editions_by_updated_at" ON "release_editions" ("audience","updated_at","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "release_editions_past_updated_at" ON "release_editions" ("audience","updated_at","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "releases_by_prisoner" ON "releases" ("prisoner_id");
--> statement-breakpoint
CREATE INDEX "sealed_values_by_record" ON "sealed_values" ("record","record_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "sentence_editions_current" ON "sentence_editions" ("id","audience") WHERE "to_commit" is null;
--> statement-breakpoint
CREATE INDEX "sentence_editions_by_id" ON "sentence_editions" ("audience","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "sentence_editions_past_id" ON "sentence_editions" ("audience","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "sentence_editions_by_prisoner_id" ON "sentence_editions" ("audience","prisoner_id","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "sentence_editions_past_prisoner_id" ON "sentence_editions" ("audience","prisoner_id","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "sentence_editions_by_kind" ON "sentence_editions" ("audience","kind","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "sentence_editions_past_kind" ON "sentence_editions" ("audience","kind","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "sentence_editions_by_regime" ON "sentence_editions" ("audience","regime","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "sentence_editions_past_regime" ON "sentence_editions" ("audience","regime","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "sentence_editions_by_placement" ON "sentence_editions" ("audience","placement","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "sentence_editions_past_placement" ON "sentence_editions" ("audience","placement","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "sentence_editions_by_term_months" ON "sentence_editions" ("audience","term_months","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "sentence_editions_past_term_months" ON "sentence_editions" ("audience","term_months","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "sentence_editions_by_term_certainty" ON "sentence_editions" ("audience","term_certainty","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "sentence_editions_past_term_certainty" ON "sentence_editions" ("audience","term_certainty","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "sentence_editions_by_stated_total" ON "sentence_editions" ("audience","stated_total","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "sentence_editions_past_stated_total" ON "sentence_editions" ("audience","stated_total","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "sentence_editions_by_imposed_on" ON "sentence_editions" ("audience","imposed_on","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "sentence_editions_past_imposed_on" ON "sentence_editions" ("audience","imposed_on","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "sentence_editions_by_imposed_on_latest" ON "sentence_editions" ("audience","imposed_on_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "sentence_editions_past_imposed_on_latest" ON "sentence_editions" ("audience","imposed_on_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "sentence_editions_by_in_force_on" ON "sentence_editions" ("audience","in_force_on","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "sentence_editions_past_in_force_on" ON "sentence_editions" ("audience","in_force_on","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "sentence_editions_by_in_force_on_latest" ON "sentence_editions" ("audience","in_force_on_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "sentence_editions_past_in_force_on_latest" ON "sentence_editions" ("audience","in_force_on_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "sentence_editions_by_updated_at" ON "sentence_editions" ("audience","updated_at","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "sentence_editions_past_updated_at" ON "sentence_editions" ("audience","updated_at","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "sentences_by_prisoner" ON "sentences" ("prisoner_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "signature_editions_current" ON "signature_editions" ("id","audience") WHERE "to_commit" is null;
--> statement-breakpoint
CREATE INDEX "signature_editions_by_id" ON "signature_editions" ("audience","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "signature_editions_past_id" ON "signature_editions" ("audience","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "signature_editions_by_appeal_id" ON "signature_editions" ("audience","appeal_id","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "signature_editions_past_appeal_id" ON "signature_editions" ("audience","appeal_id","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "signature_editions_by_kind" ON "signature_editions" ("audience","kind","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "signature_editions_past_kind" ON "signature_editions" ("audience","kind","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "signature_editions_by_name" ON "signature_editions" ("audience","name","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "signature_editions_past_name" ON "signature_editions" ("audience","name","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "signature_editions_by_updated_at" ON "signature_editions" ("audience","updated_at","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "signature_editions_past_updated_at" ON "signature_editions" ("audience","updated_at","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "signatures_by_appeal" ON "signatures" ("appeal_id","name_hash");
--> statement-breakpoint
CREATE INDEX "citations_by_source" ON "citations" ("source_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "source_editions_current" ON "source_editions" ("id","audience") WHERE "to_commit" is null;
--> statement-breakpoint
CREATE INDEX "source_editions_by_id" ON "source_editions" ("audience","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "source_editions_past_id" ON "source_editions" ("audience","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "source_editions_by_title" ON "source_editions" ("audience","title","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "source_editions_past_title" ON "source_editions" ("audience","title","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "source_editions_by_publisher" ON "source_editions" ("audience","publisher","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "source_editions_past_publisher" ON "source_editions" ("audience","publisher","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "source_editions_by_kind" ON "source_editions" ("audience","kind","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "source_editions_past_kind" ON "source_editions" ("audience","kind","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "source_editions_by_language" ON "source_editions" ("audience","language","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "source_editions_past_language" ON "source_editions" ("audience","language","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "source_editions_by_published_on" ON "source_editions" ("audience","published_on","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "source_editions_past_published_on" ON "source_editions" ("audience","published_on","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "source_editions_by_published_on_latest" ON "source_editions" ("audience","published_on_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "source_editions_past_published_on_latest" ON "source_editions" ("audience","published_on_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "source_editions_by_updated_at" ON "source_editions" ("audience","updated_at","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "source_editions_past_updated_at" ON "source_editions" ("audience","updated_at","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "vulnerabilities_by_prisoner" ON "vulnerabilities" ("prisoner_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "vulnerability_editions_current" ON "vulnerability_editions" ("id","audience") WHERE "to_commit" is null;
--> statement-breakpoint
CREATE INDEX "vulnerability_editions_by_id" ON "vulnerability_editions" ("audience","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "vulnerability_editions_past_id" ON "vulnerability_editions" ("audience","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "vulnerability_editions_by_prisoner_id" ON "vulnerability_editions" ("audience","prisoner_id","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "vulnerability_editions_past_prisoner_id" ON "vulnerability_editions" ("audience","prisoner_id","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "vulnerability_editions_by_flag" ON "vulnerability_editions" ("audience","flag","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "vulnerability_editions_past_flag" ON "vulnerability_editions" ("audience","flag","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "vulnerability_editions_by_priority" ON "vulnerability_editions" ("audience","priority","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "vulnerability_editions_past_priority" ON "vulnerability_editions" ("audience","priority","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "vulnerability_editions_by_since_on" ON "vulnerability_editions" ("audience","since_on","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "vulnerability_editions_past_since_on" ON "vulnerability_editions" ("audience","since_on","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "vulnerability_editions_by_since_on_latest" ON "vulnerability_editions" ("audience","since_on_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "vulnerability_editions_past_since_on_latest" ON "vulnerability_editions" ("audience","since_on_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "vulnerability_editions_by_until_on" ON "vulnerability_editions" ("audience","until_on","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "vulnerability_editions_past_until_on" ON "vulnerability_editions" ("audience","until_on","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "vulnerability_editions_by_until_on_latest" ON "vulnerability_editions" ("audience","until_on_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "vulnerability_editions_past_until_on_latest" ON "vulnerability_editions" ("audience","until_on_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "vulnerability_editions_by_as_of" ON "vulnerability_editions" ("audience","as_of","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "vulnerability_editions_past_as_of" ON "vulnerability_editions" ("audience","as_of","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "vulnerability_editions_by_as_of_latest" ON "vulnerability_editions" ("audience","as_of_latest","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "vulnerability_editions_past_as_of_latest" ON "vulnerability_editions" ("audience","as_of_latest","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "vulnerability_editions_by_updated_at" ON "vulnerability_editions" ("audience","updated_at","id") WHERE ("to_commit" is null and "document" is not null);
--> statement-breakpoint
CREATE INDEX "vulnerability_editions_past_updated_at" ON "vulnerability_editions" ("audience","updated_at","id","to_commit") WHERE ("to_commit" is not null and "document" is not null);
--> statement-breakpoint
CREATE UNIQUE INDEX "webhook_deliveries_by_number" ON "webhook_deliveries" ("webhook_id","number");
--> statement-breakpoint
CREATE INDEX "webhook_deliveries_by_status" ON "webhook_deliveries" ("webhook_id","status","number");
--> statement-breakpoint
CREATE INDEX "webhook_deliveries_due" ON "webhook_deliveries" ("status","next_attempt_at");
--> statement-breakpoint
CREATE INDEX "webhook_deliveries_by_age" ON "webhook_deliveries" ("created_at");
--> statement-breakpoint
CREATE INDEX "webhook_secrets_by_webhook" ON "webhook_secrets" ("webhook_id");
--> statement-breakpoint
CREATE INDEX "webhooks_by_actor" ON "webhooks" ("actor","id");
