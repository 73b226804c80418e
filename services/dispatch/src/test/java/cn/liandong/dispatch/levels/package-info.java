/** Tests of response levels and checklists. */
@NullMarked
package cn.liandong.dispatch.levels;

import org.jspecify.annotations.NullMarked;
