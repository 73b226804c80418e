/**
 * Roster decides who answers for each post at every minute: organizations, people and posts of a jurisdiction, the
 * rotations of the posts and the turn of each shift, and whether a city file was loaded. Who is reached on which channels no
 * more it learns from the notifier.
 *
 * <p>It reads {@code roster-commands} and the journal {@code notifications}. It writes the journal {@code duty}. It does not know names or
 * contacts (those lie in {@code people}), alerts nobody, and has no public HTTP.
 */
@NullMarked
package cn.liandong.roster;

import org.jspecify.annotations.NullMarked;
