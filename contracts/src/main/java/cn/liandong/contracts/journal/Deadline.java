package cn.liandong.contracts.journal;

import java.time.Instant;

/**
 * Something that falls due. When it does, the scheduler sends {@code command} to the service itself, under an id made of
 * {@code id} and {@code dueAt}; a repeat changes nothing.
 *
 * @param id unique in its jurisdiction; setting another under the same id replaces it
 * @param delayMillis how long after the entry that set it, so that it also fires when the wall clock jumps back
 * @param command what to send: a command of the service's own family
 */
public record Deadline<C>(String id, Instant dueAt, long delayMillis, C command) {}
