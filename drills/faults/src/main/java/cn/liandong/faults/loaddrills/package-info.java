/**
 * Plays load drills: starts a city for one, sends what its file says whatever comes back, and has the checker judge what became
 * of it. It knows the address of no city but the one that it started.
 */
@NullMarked
package cn.liandong.faults.loaddrills;

import org.jspecify.annotations.NullMarked;
