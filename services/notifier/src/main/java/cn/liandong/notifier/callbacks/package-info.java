/** What providers tell afterwards: whether something arrived, and what people answered; and what is made of it. */
@NullMarked
package cn.liandong.notifier.callbacks;

import org.jspecify.annotations.NullMarked;
