/** What is asked of posts: how many people, and whether their shifts sign on. */
@NullMarked
package cn.liandong.roster.rules;

import org.jspecify.annotations.NullMarked;
