/** A toy service that the engine is tested on: it keeps lists of items, and rings when a deadline passes. */
@NullMarked
package cn.liandong.runtime.toy;

import org.jspecify.annotations.NullMarked;
