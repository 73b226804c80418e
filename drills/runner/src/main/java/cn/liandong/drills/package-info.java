/**
 * The drill runner 演练: it keeps scenarios, runs drills, feeds injects in by the edges that the real thing would come by, and
 * finds which expectations are met.
 *
 * <p>It reads {@code drills-commands} and the journals {@code duty}, {@code incidents}, {@code response} and
 * {@code notifications}. It writes the journal {@code drills}. It has no public HTTP; it calls intake's, with a key of the drill,
 * and nobody else. What is real comes first: it pauses the drill whose area something real happens in.
 */
@NullMarked
package cn.liandong.drills;

import org.jspecify.annotations.NullMarked;
