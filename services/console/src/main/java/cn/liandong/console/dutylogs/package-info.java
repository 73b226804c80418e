/** The duty logs 值班日志 as they are read: of each post shift by shift what was written and what happened. */
@NullMarked
package cn.liandong.console.dutylogs;

import org.jspecify.annotations.NullMarked;
