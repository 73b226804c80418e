/** What is broken, how it is mended, and what came of it. */
@NullMarked
package cn.liandong.faults.scenarios;

import org.jspecify.annotations.NullMarked;
