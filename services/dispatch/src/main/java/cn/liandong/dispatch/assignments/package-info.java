/** Who goes: offers, and what becomes of them. A unit is never on two ACTUAL assignments. */
@NullMarked
package cn.liandong.dispatch.assignments;

import org.jspecify.annotations.NullMarked;
