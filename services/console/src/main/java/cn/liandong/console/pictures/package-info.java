/** The live picture 一张图 of a jurisdiction: a pure fold of the journals and of what stands beside them. */
@NullMarked
package cn.liandong.console.pictures;

import org.jspecify.annotations.NullMarked;
