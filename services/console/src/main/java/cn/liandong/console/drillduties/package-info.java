/** Who owes drills by law, and who has held them 演练备案. */
@NullMarked
package cn.liandong.console.drillduties;

import org.jspecify.annotations.NullMarked;
