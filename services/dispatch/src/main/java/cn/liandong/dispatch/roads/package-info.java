/** How far a unit has to drive, asked of a routing service that the operator runs. */
@NullMarked
package cn.liandong.dispatch.roads;

import org.jspecify.annotations.NullMarked;
