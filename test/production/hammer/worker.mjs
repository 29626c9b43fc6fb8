/** What a hammering worker does: one job over and over, at random, until its rounds are over or it is told to stop. */
import { parentPort, workerData } from 'node:worker_threads';
import { jobs } from './jobs.mjs';

const { job, site, seed, participant, rounds } = workerData;
parentPort.postMessage('ready');
parentPort.postMessage(await jobs[job](site, { seed, participant, rounds }));
parentPort.close();
