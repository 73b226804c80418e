/** Contingency plans 应急预案, response levels 响应级别, and the checklists that they bring. */
@NullMarked
package cn.liandong.dispatch.levels;

import org.jspecify.annotations.NullMarked;
