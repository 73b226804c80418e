@NullMarked
package cn.liandong.console.drillduties;

import org.jspecify.annotations.NullMarked;
