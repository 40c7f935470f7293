// `npm run build`: compiles the program and bundles the web page.
import { build, install, requireNode } from './prepare.mjs';

requireNode();
install('run');
build();
