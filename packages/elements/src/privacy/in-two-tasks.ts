// What a page loads by a script tag: first the code, then, in a task of its own, the elements. In one, a slow phone would answer nobody meanwhile.
import '../notice/notice.ts';
import './privacy.ts';
import '../notice/next-task.ts';
import './define.ts';
