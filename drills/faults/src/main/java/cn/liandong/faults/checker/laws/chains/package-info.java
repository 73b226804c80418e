/** What every journal must be: whole, readable, and in order. */
@NullMarked
package cn.liandong.faults.checker.laws.chains;

import org.jspecify.annotations.NullMarked;
