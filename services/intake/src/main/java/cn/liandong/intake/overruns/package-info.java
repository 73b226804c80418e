/** What one key reports beyond its reserve is gathered in one incident. */
@NullMarked
package cn.liandong.intake.overruns;

import org.jspecify.annotations.NullMarked;
