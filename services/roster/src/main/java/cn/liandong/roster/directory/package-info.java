/** Organizations, people and posts: who may be rostered, and where. */
@NullMarked
package cn.liandong.roster.directory;

import org.jspecify.annotations.NullMarked;
