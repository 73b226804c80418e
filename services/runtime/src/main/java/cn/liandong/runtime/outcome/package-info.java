/** Outcomes: published by whoever owns the partition, awaited by whoever asked. */
@NullMarked
package cn.liandong.runtime.outcome;

import org.jspecify.annotations.NullMarked;
