/** What one decision of dispatch costs beside many units and incidents, measured by JMH. */
@NullMarked
package cn.liandong.bench.decisions;

import org.jspecify.annotations.NullMarked;
