/** What was written into the posts' duty logs 值班日志, and struck out of them; nothing is erased. */
@NullMarked
package cn.liandong.roster.dutylogs;

import org.jspecify.annotations.NullMarked;
