/** Drills 演练: scenarios, what runs and what came of it. The words of the journal `drills`. */
@NullMarked
package cn.liandong.contracts.drills;

import org.jspecify.annotations.NullMarked;
