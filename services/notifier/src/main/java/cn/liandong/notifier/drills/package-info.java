/** What is known of drills 演练: who may be called for one, and what of it they are told. */
@NullMarked
package cn.liandong.notifier.drills;

import org.jspecify.annotations.NullMarked;
