/**
 * What roster decides: organizations, people and posts, how rosters are made and published, what is changed in them for a
 * while, who comes, who leaves and who is on duty, where people are lacking, and whom it wants told.
 */
@NullMarked
package cn.liandong.contracts.duty;

import org.jspecify.annotations.NullMarked;
