/** What roster decides: organizations, people, posts, rotations, and who is on duty. */
@NullMarked
package cn.liandong.contracts.duty;

import org.jspecify.annotations.NullMarked;
