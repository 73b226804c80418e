@NullMarked
package cn.liandong.console.rosters;

import org.jspecify.annotations.NullMarked;
