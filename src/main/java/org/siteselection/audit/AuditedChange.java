package org.siteselection.audit;

/**
 * A change to be recorded.
 *
 * @param action kind of thing and what was done to it, {@code place.added}, {@code fact.changed}, {@code run.deleted}; at most 64
 *     characters
 * @param subject the changed object, for example its id; at most 700 characters
 * @param detail description of the change; never a credential
 */
public record AuditedChange(String action, String subject, String detail) {}
