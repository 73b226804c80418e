/**
 * Roster decides who answers for each post at every minute: organizations, people and posts of a jurisdiction, the layers
 * and published months of the posts, overrides and swaps, who has signed on and handed over, who is qualified for a post, gaps, spot checks, the duty
 * logs, and whether a city file was loaded. Who is reached on which channels no more it learns from the notifier.
 *
 * <p>It reads {@code roster-commands} and the journal {@code notifications}. It writes the journal {@code duty}. It does not
 * know names or contacts (those lie in {@code people}), has no public HTTP, and calls nobody: whom it wants told stands in
 * its journal, and the notifier does it.
 */
@NullMarked
package cn.liandong.roster;

import org.jspecify.annotations.NullMarked;
