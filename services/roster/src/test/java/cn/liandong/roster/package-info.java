@NullMarked
package cn.liandong.roster;

import org.jspecify.annotations.NullMarked;
